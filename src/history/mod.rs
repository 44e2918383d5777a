//! What becomes of the browser's history: which change opens an entry, which one replaces the present
//! entry, and when.
//!
//! The state leads, the address follows. A finished choice (a filter, a search, the months that were
//! brushed) opens an entry, so that Back undoes one choice. The steps on the way to it replace, once they
//! have come to rest, since browsers drop history calls that come in bursts; so do all moves of the map.
//! `docs/urls.md` has the rules. Here they are decided; `browser::Navigator` carries them out.

use crate::route::Address;

/// A choice that is made in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choosing {
    /// Typing what is searched for.
    Words,
    /// Brushing months.
    Months,
    /// Zooming or moving the timeline.
    Time,
}

/// When a choice that is made in steps is finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// [`History::finish`] says so: the hand lets go, the field is left.
    WhenTold,
    /// One second after its last step, for keys, wheels and buttons, which nobody lets go of.
    Later,
}

/// Something for the browser to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Opens an entry with this address.
    Push(Address),
    /// Gives the present entry this address.
    Replace(Address),
    /// Calls [`History::rest`] when nothing has changed for a while, and not because of earlier changes.
    Rest,
    /// Calls [`History::finish`] a second from now, unless told again before.
    Finish,
    /// Forgets about both.
    Forget,
}

/// Where the reader is, and what the browser knows of it.
#[derive(Clone, Debug)]
pub struct History {
    present: Address,
    /// The address of the present entry.
    written: Address,
    /// A choice in the making, and the address before its first step.
    open: Option<(Choosing, Address)>,
}

impl History {
    /// The reader has arrived at an address, by whatever way of the browser's. What of it makes no sense
    /// is left out of `present` and stays written until something changes.
    #[must_use]
    pub fn at(present: Address) -> Self {
        Self { written: present.clone(), present, open: None }
    }

    /// Where the reader is.
    #[must_use]
    pub const fn present(&self) -> &Address {
        &self.present
    }

    /// A step of a choice leads to an address.
    pub fn step(&mut self, choosing: Choosing, ends: Ends, next: Address) -> Vec<Command> {
        let mut commands = match &self.open {
            Some((other, _)) if *other != choosing => self.finish(),
            _ => Vec::new(),
        };
        if self.open.is_none() {
            self.open = Some((choosing, self.present.clone()));
        }
        self.present = next;
        commands.push(Command::Forget);
        commands.push(Command::Rest);
        if ends == Ends::Later {
            commands.push(Command::Finish);
        }
        commands
    }

    /// The map has moved: never an entry of its own.
    pub fn move_map(&mut self, next: Address) -> Vec<Command> {
        self.present = next;
        vec![Command::Rest]
    }

    /// The choice in the making, if any, is made: what was before it and what was chosen become two entries.
    pub fn finish(&mut self) -> Vec<Command> {
        let mut commands = vec![Command::Forget];
        let before = self.before();
        self.open = None;
        self.replace(before, &mut commands);
        if self.written != self.present {
            self.push(self.present.clone(), &mut commands);
        }
        commands
    }

    /// The gesture was taken from the reader's hand (by the browser, for scrolling): it has done nothing.
    pub fn cancel(&mut self) -> Vec<Command> {
        let mut commands = vec![Command::Forget];
        self.present = self.before();
        self.open = None;
        self.replace(self.present.clone(), &mut commands);
        commands
    }

    /// Goes to an address by a link: a finished choice.
    pub fn go(&mut self, next: Address) -> Vec<Command> {
        let mut commands = self.finish();
        self.present = next;
        if self.present != self.written {
            self.push(self.present.clone(), &mut commands);
        }
        commands
    }

    /// All has come to rest, or the page is hidden: what is not yet written is.
    pub fn rest(&mut self) -> Vec<Command> {
        let mut commands = Vec::new();
        self.replace(self.present.clone(), &mut commands);
        commands
    }

    /// The browser has gone to another entry; what was not yet written is given up.
    pub fn arrive(&mut self, present: Address) -> Vec<Command> {
        *self = Self::at(present);
        vec![Command::Forget]
    }

    /// The present address without what is being chosen.
    fn before(&self) -> Address {
        let mut address = self.present.clone();
        if let Some((choosing, before)) = &self.open {
            match choosing {
                Choosing::Words => address.query.words.clone_from(&before.query.words),
                Choosing::Months => address.query.range = before.query.range,
                Choosing::Time => address.view.time = before.view.time,
            }
        }
        address
    }

    fn push(&mut self, address: Address, commands: &mut Vec<Command>) {
        self.written = address.clone();
        commands.push(Command::Push(address));
    }

    fn replace(&mut self, address: Address, commands: &mut Vec<Command>) {
        if address != self.written {
            self.written = address.clone();
            commands.push(Command::Replace(address));
        }
    }
}

#[cfg(test)]
mod tests;
