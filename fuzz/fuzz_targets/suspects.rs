#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mandata_fuzz::targets::run("suspects", bytes));
