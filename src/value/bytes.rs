//! Sets of bytes, for looking at each byte of a text once.

/// A set of ASCII characters.
pub(super) struct Bytes([bool; 256]);

impl Bytes {
    /// Letters, digits and some other characters.
    pub(super) const fn alphanumeric_or(others: &[u8]) -> Self {
        let mut set = [false; 256];
        let mut byte = 0_u8;
        while byte < 128 {
            set[byte as usize] = byte.is_ascii_alphanumeric();
            byte += 1;
        }
        let mut index = 0;
        while index < others.len() {
            set[others[index] as usize] = true;
            index += 1;
        }
        Self(set)
    }

    #[inline]
    pub(super) fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte)]
    }

    /// Where the first byte stands that is not in the set.
    #[inline]
    pub(super) fn first_other(&self, text: &[u8]) -> Option<usize> {
        text.iter().position(|byte| !self.has(*byte))
    }
}
