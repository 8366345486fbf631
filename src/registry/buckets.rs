//! Buckets: the ids of a table whose hashes begin alike, and their places, in one row of bytes.

/// An id to be found, with its place as a number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'a> {
    pub(super) hash: u64,
    pub(super) id: &'a [u8],
    pub(super) place: u64,
}

/// Ids and their places, in buckets that one read of memory mostly brings near. A bucket has
///
/// * for each id a byte of its hash, the tag. All are compared at once, so that a processor foresees where a look-up goes
///   on, and the waits for memory of several look-ups overlap;
/// * where the entry of each begins;
/// * the entries: the place and the length of the id as one number, then the id.
///
/// Numbers take as few bytes as the largest of the table needs: the smaller a table, the more of it stays near.
#[derive(Debug, Clone, Default)]
pub(super) struct Buckets {
    /// The buckets, and behind them what a number needs that is read as a word.
    bytes: Vec<u8>,
    /// Where each bucket begins, in units of 2 to the power of `unit`.
    starts: Vec<u32>,
    /// Zero, unless the buckets together are larger than what a start can say.
    unit: u32,
    /// The bits that a length takes.
    length_bits: u32,
    /// The bytes that place and length take.
    width: usize,
}

/// How many tags are compared at once.
const LANES: usize = size_of::<u64>();
/// Tags, and where entries begin.
const HEAD: usize = 2 * LANES;
const WORD: usize = size_of::<u64>();
/// How many ids a bucket has on average. With fewer a table is larger, with more too many find no room.
const AVERAGE: usize = 6;
/// How many bytes of entries a bucket has on average at most, since it can say of a byte where an entry begins.
const AVERAGE_BYTES: usize = 160;

impl Buckets {
    /// Takes ids in order, calling `repeated` for those that are known and leaving in the list those without room.
    pub(super) fn fill<'a>(items: &mut Vec<Item<'a>>, most: u32, mut repeated: impl FnMut(Item<'a>)) -> Self {
        let longest = items.iter().map(|item| item.id.len()).max().unwrap_or(0);
        let highest = items.iter().map(|item| item.place).max().unwrap_or(0);
        let length_bits = usize::BITS - longest.leading_zeros();
        let width = bytes_of(highest << length_bits | longest as u64);
        let size = |item: &Item<'_>| width + item.id.len();
        let wanted = (items.len() / AVERAGE).max(items.iter().map(size).sum::<usize>() / AVERAGE_BYTES) + 1;
        let mut sizes = vec![HEAD; wanted.min(most.max(1) as usize)];
        let count = sizes.len();
        for item in &*items {
            sizes[share(item.hash, count)] += size(item);
        }
        let units = |unit: u32| sizes.iter().map(move |size| size.div_ceil(1 << unit));
        let unit = (0..usize::BITS).find(|unit| units(*unit).sum::<usize>() <= most as usize).unwrap_or(0);
        let (mut starts, mut end) = (Vec::with_capacity(count), 0);
        for length in units(unit) {
            starts.push(u32::try_from(end).unwrap_or(u32::MAX));
            end += length;
        }
        let mut buckets = Self { bytes: vec![0; (end << unit) + WORD], starts, unit, length_bits, width };
        items.retain(|item| {
            if buckets.get(item.hash, item.id).is_some() {
                repeated(*item);
                return false;
            }
            buckets.add(item).is_none()
        });
        buckets
    }

    /// Adds an id, if there is room.
    fn add(&mut self, item: &Item<'_>) -> Option<()> {
        let start = self.start(item.hash)?;
        let Self { bytes, length_bits, width, .. } = self;
        let (head, entries) = bytes.get_mut(start..)?.split_first_chunk_mut::<HEAD>()?;
        let (tags, begins) = head.split_at_mut(LANES);
        let at = tags.iter().position(|tag| *tag == 0)?;
        let mut begin = 0;
        if let Some(last) = at.checked_sub(1) {
            begin = usize::from(begins[last]);
            begin += *width + length(number(&entries[begin..], *width)?, *length_bits);
        }
        begins[at] = u8::try_from(begin).ok()?;
        tags[at] = tag(item.hash);
        let (place, id) = entries[begin..].split_at_mut(*width);
        place.copy_from_slice(&(item.place << *length_bits | item.id.len() as u64).to_le_bytes()[..*width]);
        id[..item.id.len()].copy_from_slice(item.id);
        Some(())
    }

    /// The place of an id.
    pub(super) fn get(&self, hash: u64, id: &[u8]) -> Option<u64> {
        let (head, entries) = self.bytes.get(self.start(hash)?..)?.split_first_chunk::<HEAD>()?;
        let (tags, begins) = head.split_first_chunk()?;
        let mut equal = equal_lanes(*tags, tag(hash));
        while equal != 0 {
            let entry = entries.get(usize::from(begins[equal.trailing_zeros() as usize / 8])..)?;
            let number = number(entry, self.width)?;
            if length(number, self.length_bits) == id.len() && entry.get(self.width..)?.starts_with(id) {
                return Some(number >> self.length_bits);
            }
            equal &= equal - 1;
        }
        None
    }

    /// Where the bucket begins that has ids with this hash.
    fn start(&self, hash: u64) -> Option<usize> {
        let start = self.starts.get(share(hash, self.starts.len()))?;
        Some((*start as usize) << self.unit)
    }
}

/// The share of a hash where all hashes in order are divided evenly.
fn share(hash: u64, shares: usize) -> usize {
    usize::try_from((u128::from(hash) * shares as u128) >> u64::BITS).unwrap_or(0)
}

/// A lane without an id has zero. The highest bit also keeps [`equal_lanes`] exact for those.
fn tag(hash: u64) -> u8 {
    hash.to_le_bytes()[0] | 0x80
}

/// A mark in the highest bit of each lane that is equal to a byte, and sometimes in one behind it that differs by one.
fn equal_lanes(lanes: [u8; LANES], byte: u8) -> u64 {
    const ONES: u64 = u64::from_le_bytes([1; LANES]);
    let differing = u64::from_le_bytes(lanes) ^ (ONES * u64::from(byte));
    differing.wrapping_sub(ONES) & !differing & ONES << 7
}

/// The length that is in the lowest bits of the number of an entry.
fn length(number: u64, bits: u32) -> usize {
    usize::try_from(number & !(u64::MAX << bits)).unwrap_or(usize::MAX)
}

/// The bytes that a number takes.
fn bytes_of(number: u64) -> usize {
    (WORD - number.leading_zeros() as usize / 8).max(1)
}

/// The number in the first bytes.
fn number(bytes: &[u8], width: usize) -> Option<u64> {
    Some(u64::from_le_bytes(*bytes.first_chunk()?) & u64::MAX >> (8 * (WORD - width)))
}
