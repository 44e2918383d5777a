//! How many of something, in English.

/// `1 activity`, `2 activities`.
pub(super) fn activities(count: usize) -> String {
    if count == 1 { "1 activity".to_owned() } else { format!("{count} activities") }
}

/// `1 passage`, `2 passages`.
pub(super) fn passages(count: usize) -> String {
    if count == 1 { "1 passage".to_owned() } else { format!("{count} passages") }
}

pub(super) fn result_count(selected: usize, total: usize, possible: usize) -> String {
    let count =
        if selected == total { activities(total) } else { format!("{selected} of {}", activities(total)) };
    match possible {
        0 => count,
        all if all == selected => format!("{count}, all only possibly in this range"),
        some => format!("{count}, {some} of them possibly in this range"),
    }
}

/// What a search found beside activities; nothing is said of nothing.
pub(super) fn found_beside(activities: &str, context: usize, found: usize) -> String {
    let mut words = activities.to_owned();
    if context > 0 {
        words += &format!(", {context} in the context");
    }
    if found > 0 {
        words += &format!(", {}", passages(found));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_say_how_many_and_how_sure() {
        let count = |selected, possible| result_count(selected, 18, possible);
        assert_eq!(count(18, 0), "18 activities");
        assert_eq!(count(4, 3), "4 of 18 activities, 3 of them possibly in this range");
        assert_eq!(count(2, 2), "2 of 18 activities, all only possibly in this range");
        assert_eq!(count(0, 0), "0 of 18 activities");
    }

    #[test]
    fn what_else_was_found_is_counted_apart() {
        assert_eq!(found_beside("1 of 18 activities", 0, 0), "1 of 18 activities");
        assert_eq!(found_beside("1 of 18 activities", 1, 0), "1 of 18 activities, 1 in the context");
        assert_eq!(found_beside("0 of 18 activities", 0, 1), "0 of 18 activities, 1 passage");
        assert_eq!(
            found_beside("0 of 18 activities", 2, 3),
            "0 of 18 activities, 2 in the context, 3 passages"
        );
    }
}
