//! How values of each type stand in the file.

use crate::report::json::Json;
use std::vec::IntoIter;

/// A type that is published for the program. `tags` are the report's languages.
pub(super) trait Packed: Sized {
    /// As JSON.
    fn pack(&self, tags: &[String]) -> Json;
    /// The value again; `None` of JSON that is not what [`Packed::pack`] makes.
    fn unpack(value: Json, tags: &[String]) -> Option<Self>;
}

/// The values of a list, one after the other.
pub(super) struct Values<'a> {
    values: IntoIter<Json>,
    tags: &'a [String],
}

impl<'a> Values<'a> {
    pub(super) fn of(list: Json, tags: &'a [String]) -> Option<Self> {
        let Json::List(values) = list else { return None };
        Some(Self { values: values.into_iter(), tags })
    }

    /// The next, if the list goes on.
    pub(super) fn next<T: Packed>(&mut self) -> Option<T> {
        self.next_in(self.tags)
    }

    /// The next, whose texts are in these languages.
    pub(super) fn next_in<T: Packed>(&mut self, tags: &[String]) -> Option<T> {
        T::unpack(self.values.next()?, tags)
    }
}

/// A struct as the list of its fields, in the order given here.
macro_rules! record {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl Packed for $name {
            fn pack(&self, tags: &[String]) -> Json {
                Json::List(vec![$(self.$field.pack(tags)),*])
            }

            fn unpack(value: Json, tags: &[String]) -> Option<Self> {
                let mut fields = Values::of(value, tags)?;
                Some(Self { $($field: fields.next()?),* })
            }
        }
    };
}

/// One of a few words as its number, from 0 in the order given here.
macro_rules! choice {
    ($name:ident: $($word:ident),*) => {
        impl Packed for $name {
            fn pack(&self, tags: &[String]) -> Json {
                (*self as usize).pack(tags)
            }

            fn unpack(value: Json, tags: &[String]) -> Option<Self> {
                [$(Self::$word),*].get(usize::unpack(value, tags)?).copied()
            }
        }
    };
}

pub(super) use {choice, record};

impl Packed for String {
    fn pack(&self, _: &[String]) -> Json {
        Json::Text(self.clone())
    }

    fn unpack(value: Json, _: &[String]) -> Option<Self> {
        if let Json::Text(text) = value { Some(text) } else { None }
    }
}

impl Packed for f64 {
    fn pack(&self, _: &[String]) -> Json {
        Json::Number(*self)
    }

    fn unpack(value: Json, _: &[String]) -> Option<Self> {
        value.as_f64()
    }
}

impl Packed for u64 {
    fn pack(&self, _: &[String]) -> Json {
        Json::Number(*self as f64)
    }

    fn unpack(value: Json, _: &[String]) -> Option<Self> {
        value.as_u64()
    }
}

impl Packed for usize {
    fn pack(&self, tags: &[String]) -> Json {
        (*self as u64).pack(tags)
    }

    fn unpack(value: Json, tags: &[String]) -> Option<Self> {
        Self::try_from(u64::unpack(value, tags)?).ok()
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, tags: &[String]) -> Json {
        self.as_ref().map_or(Json::Null, |value| value.pack(tags))
    }

    fn unpack(value: Json, tags: &[String]) -> Option<Self> {
        if value == Json::Null { Some(None) } else { T::unpack(value, tags).map(Some) }
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, tags: &[String]) -> Json {
        Json::List(self.iter().map(|value| value.pack(tags)).collect())
    }

    fn unpack(value: Json, tags: &[String]) -> Option<Self> {
        let Json::List(values) = value else { return None };
        values.into_iter().map(|value| T::unpack(value, tags)).collect()
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, tags: &[String]) -> Json {
        Json::List(vec![self.0.pack(tags), self.1.pack(tags)])
    }

    fn unpack(value: Json, tags: &[String]) -> Option<Self> {
        let mut both = Values::of(value, tags)?;
        Some((both.next()?, both.next()?))
    }
}
