//! The report is the same for any number of threads.
#![cfg(feature = "parallel")]

mod support;

use mandata::rule::BASE;
use mandata::{Dataset, Registry, Validator};
use support::defects::defects;

#[test]
fn threads_do_not_change_the_report() {
    let text = defects().to_string();
    let reference = Registry::new(BASE.parse::<Dataset>().expect("the base loads"));
    let review = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| {
            let alone = Validator::new().check_bytes("defects.json", text.as_bytes());
            let against = Validator::new().reference(&reference).check_bytes("defects.json", text.as_bytes());
            (alone, against)
        })
    };
    let one = review(1);
    assert!(one.0.findings.len() > 500, "{}", one.0.findings.len());
    for threads in [2, 3] {
        let several = review(threads);
        assert_eq!(format!("{:?}", one.0), format!("{:?}", several.0), "{threads} threads");
        assert_eq!(format!("{:?}", one.1), format!("{:?}", several.1), "{threads} threads");
    }
}
