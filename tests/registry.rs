//! Look-ups in the bundled dataset, certain and possible.

use mandata::registry::{Direction, Part};
use mandata::{
    ActorKind, Answer, Certainty, Dataset, ErrorKind, Filter, Found, Mandate, PartialDate, Registry, RelationKind,
    vocabulary,
};

fn registry() -> Registry {
    Registry::bundled().expect("loads")
}

fn day(text: &str) -> PartialDate {
    text.parse().expect("a date")
}

#[test]
fn names_are_found_whatever_their_spelling() {
    let registry = registry();
    for name in [
        "DPKO",
        "dpko",
        "D.P.K.O.",
        "United Nations Department of Peace Operations",
        "UN DEPARTMENT OF PEACEKEEPING OPERATIONS",
    ] {
        assert_eq!(registry.find(name).map(mandata::AnyRecord::id).ok(), Some("un-dpo"), "{name}");
    }
    assert!(registry.named("Service de la lutte antimines de l’ONU").any(|body| body.id() == "unmas"));
}

#[test]
fn unknown_ids_name_the_nearest() {
    let registry = registry();
    let error = registry.record("un-dpko").expect_err("unknown");
    assert_eq!(error.kind(), ErrorKind::Unknown);
    assert!(error.to_string().contains("un-dpo"), "{error}");
    let error = registry.find("Mines Advisory Groop").expect_err("unknown");
    assert!(error.to_string().contains("Mines Advisory Group"), "{error}");
    let error = registry.mandate("un-dpo").expect_err("an actor");
    assert!(error.to_string().contains("is an actor"), "{error}");
}

#[test]
fn mandates_are_found_by_any_spelling_of_their_symbol() {
    let registry = registry();
    for symbol in ["S/RES/2365 (2017)", "S/RES/2365(2017)"] {
        assert_eq!(registry.find(symbol).map(mandata::AnyRecord::id).ok(), Some("s-res-2365-2017"), "{symbol}");
    }
    let text = r#"{"format": "1", "mandates": [
        {"id": "one", "title": "One", "instrument": {"kind": "resolution", "symbol": "A/RES/72/262C"}},
        {"id": "two", "title": "Two", "instrument": {"kind": "resolution", "symbol": "A/RES/72/262 C"}},
        {"id": "none", "title": "None"}]}"#;
    let registry = Registry::new(text.parse::<Dataset>().expect("loads"));
    let error = registry.find("A/RES/72/262 C").expect_err("two");
    assert_eq!(error.kind(), ErrorKind::Ambiguous);
    assert!(error.message().contains("is the symbol of one, two"), "{error}");
    assert_eq!(registry.find("no symbol").expect_err("unknown").kind(), ErrorKind::Unknown);
}

#[test]
fn clashing_acronyms_are_ambiguous() {
    let error = registry().find("MAF").expect_err("two armed forces");
    assert_eq!(error.kind(), ErrorKind::Ambiguous);
    assert!(error.to_string().contains("mn-armed-forces") && error.to_string().contains("ml-armed-forces"), "{error}");
}

#[test]
fn hierarchy_as_of_a_day() {
    let registry = registry();
    let below = |on| -> Vec<(String, usize, Certainty)> {
        let parts = registry.descendants("un-dpo", on).expect("known");
        parts.into_iter().map(|found| (found.item.body.id().to_owned(), found.item.depth, found.certainty)).collect()
    };
    let later = below(Some(day("2016-06-01")));
    assert!(later.contains(&("un-orolsi".to_owned(), 1, Certainty::Certain)), "{later:?}");
    assert!(later.contains(&("unmas".to_owned(), 2, Certainty::Certain)), "{later:?}");
    let early = below(Some(day("1995-06-01")));
    assert!(!early.iter().any(|(id, ..)| id == "un-orolsi"), "{early:?}");
    let above: Vec<&str> = registry
        .ancestors("unmas", Some(day("2016-06-01")))
        .expect("known")
        .iter()
        .map(|found| found.item.body.id())
        .collect();
    assert_eq!(above[0], "un-orolsi");
    assert!(above.contains(&"un-dpo") && above.contains(&"un-secretariat"), "{above:?}");
}

/// Each body stands below the one that it was reached from: whoever indents by depth draws the tree.
fn assert_tree(start: &str, list: &[Found<Part<'_>>]) {
    let mut above: Vec<&str> = vec![start];
    for Found { item: part, .. } in list {
        above.truncate(part.depth);
        assert_eq!(above.last(), Some(&part.from.id()), "{}", part.body.id());
        above.push(part.body.id());
    }
}

#[test]
fn parts_and_wholes_are_listed_as_a_tree() {
    let registry = registry();
    for id in registry.ids().filter(|id| registry.body(id).is_ok()) {
        for on in [None, Some(day("2016-06-01"))] {
            assert_tree(id, &registry.descendants(id, on).expect("known"));
            assert_tree(id, &registry.ancestors(id, on).expect("known"));
        }
    }
}

#[test]
fn trees_of_circles_and_of_several_wholes() {
    use Certainty::{Certain, Possible};
    let text = r#"{"format": "1", "offices": [
        {"id": "top", "kind": "unit", "of": [{"to": "leaf", "period": {"since": "2000", "until": "2020"}}]},
        {"id": "left", "kind": "unit", "of": [{"to": "top"}]},
        {"id": "right", "kind": "unit", "of": [{"to": "top", "period": {"since": "2000", "until": "2020"}}]},
        {"id": "middle", "kind": "unit", "of": [{"to": "right", "period": {"since": "2000", "until": "2020"}}]},
        {"id": "leaf", "kind": "unit", "of": [
            {"to": "left", "period": {"since": "2000", "until": "2020"}},
            {"to": "middle", "period": {"since": "2000", "until": "2020"}}]},
        {"id": "loose", "kind": "unit", "of": [{"to": "leaf"}, {"to": "left"}]}]}"#;
    let registry = Registry::new(text.parse::<Dataset>().expect("loads"));
    let parts = |on: Option<&str>| -> Vec<(&str, &str, usize, Certainty)> {
        let parts = registry.descendants("top", on.map(day)).expect("known");
        assert_tree("top", &parts);
        parts.iter().map(|part| (part.item.from.id(), part.item.body.id(), part.item.depth, part.certainty)).collect()
    };
    let expected = [
        ("top", "left", 1, Certain),
        ("left", "leaf", 2, Certain),
        ("left", "loose", 2, Certain),
        ("top", "right", 1, Certain),
        ("right", "middle", 2, Certain),
    ];
    assert_eq!(parts(None), expected);
    // The nearer whole is only possible on a day.
    let expected = [
        ("top", "left", 1, Possible),
        ("left", "loose", 2, Possible),
        ("top", "right", 1, Certain),
        ("right", "middle", 2, Certain),
        ("middle", "leaf", 3, Certain),
    ];
    assert_eq!(parts(Some("2010")), expected);
}

#[test]
fn a_mandate_is_as_certain_as_its_most_certain_holder() {
    let text = r#"{"format": "1", "modified": "2020", "offices": [
        {"id": "top", "kind": "unit"},
        {"id": "a", "kind": "unit", "of": [{"to": "top"}]},
        {"id": "b", "kind": "unit", "of": [{"to": "top", "period": {"since": "2000", "until": ".."}}]}],
        "mandates": [{"id": "m", "title": "M", "holders": ["a", "b"], "period": {"since": "2000", "until": ".."}}]}"#;
    let registry = Registry::new(text.parse::<Dataset>().expect("loads"));
    let found = registry.mandates_below("top", Some(day("2010"))).expect("known");
    assert_eq!(found.iter().map(|found| found.certainty).collect::<Vec<_>>(), [Certainty::Certain]);
}

#[test]
fn holders_on_a_day() {
    let registry = registry();
    let names = |post: &str, on: &str| -> Vec<(String, Certainty)> {
        let holders = registry.holders(post, Some(day(on))).expect("known");
        holders.into_iter().map(|found| (found.item.person.name.clone(), found.certainty)).collect()
    };
    assert_eq!(names("un-sg", "1994-05-01"), [("Boutros Boutros-Ghali".to_owned(), Certainty::Certain)]);
    assert_eq!(names("un-dpo-usg", "2016-06-01"), [("Hervé Ladsous".to_owned(), Certainty::Certain)]);
    let posts: Vec<&str> = registry.posts_of("kofi annan").iter().map(|(office, _)| office.id.as_str()).collect();
    assert!(posts.contains(&"un-sg") && posts.contains(&"un-dpo-usg"), "{posts:?}");
}

#[test]
fn a_full_post_excludes_holders_but_not_who_acts_for_them() {
    let text = r#"{"format": "1", "modified": "2023-01-01", "offices": [{"id": "post", "kind": "post", "seats": 1, "tenures": [
        {"person": {"name": "Ada Vine"}, "period": {"since": "2001", "until": ".."}},
        {"person": {"name": "Bo Holt"}, "period": {"since": "2010"}},
        {"person": {"name": "Cy Moor"}, "acting": true, "period": {"since": "2020-05-01"}}]}]}"#;
    let registry = Registry::new(text.parse::<Dataset>().expect("loads"));
    let holders = registry.holders("post", Some(day("2022-06-01"))).expect("known");
    let holders: Vec<(&str, Certainty)> =
        holders.iter().map(|holder| (holder.item.person.name.as_str(), holder.certainty)).collect();
    assert_eq!(holders, [("Ada Vine", Certainty::Certain), ("Cy Moor", Certainty::Possible)]);
}

#[test]
fn mandates_in_force() {
    let registry = registry();
    let ids = |found: Vec<Found<&Mandate>>| -> Vec<String> {
        found.into_iter().map(|mandate| mandate.item.id.as_str().to_owned()).collect()
    };
    assert!(
        ids(registry.mandates_of("un-dpo", Some(day("2016-06-01"))).expect("known"))
            .contains(&"sprst-2003-22".to_owned())
    );
    assert!(
        !ids(registry.mandates_of("un-dpo", Some(day("2003-11-18"))).expect("known"))
            .contains(&"sprst-2003-22".to_owned())
    );
    let below = ids(registry.mandates_below("un-dpo", Some(day("2020-01-01"))).expect("known"));
    assert!(below.contains(&"s-res-2365-2017".to_owned()), "{below:?}");
    assert!(registry.mandates_in_force(day("2018-01-01")).len() > registry.mandates_in_force(day("1990-01-01")).len());
}

#[test]
fn actors_by_what_they_are_and_where() {
    let registry = registry();
    let select = |filter: Filter| -> Vec<String> {
        registry.actors(&filter).into_iter().map(|found| found.item.id.as_str().to_owned()).collect()
    };
    let ngos = select(Filter { kind: Some(ActorKind::Ngo), ..Filter::default() });
    assert!(ngos.contains(&"halo-trust".to_owned()) && !ngos.contains(&"un-dpo".to_owned()));
    let sahel = select(Filter { region: vocabulary::region("aoav-2017/sahel"), ..Filter::default() });
    assert!(sahel.contains(&"g5-sahel".to_owned()) || sahel.contains(&"ml-armed-forces".to_owned()), "{sahel:?}");
    let mali = select(Filter { country: "ML".parse().ok(), ..Filter::default() });
    assert!(mali.contains(&"ml-armed-forces".to_owned()) && !mali.contains(&"un-dpo".to_owned()), "{mali:?}");
    let clearing = select(Filter {
        activity: "clearance".parse().ok(),
        hazard: "mine".parse().ok(),
        level: "international".parse().ok(),
        ..Filter::default()
    });
    assert!(
        clearing.iter().all(|id| registry.actor(id).is_ok_and(|actor| actor.hazards.contains(&mandata::Hazard::Mine)))
    );
    let before =
        select(Filter { kind: Some(ActorKind::UnDepartment), on: Some(day("1970-01-01")), ..Filter::default() });
    assert!(!before.contains(&"un-dpo".to_owned()), "{before:?}");
}

#[test]
fn existence_is_certain_only_with_a_founding_or_a_sign_of_life() {
    use Answer::{No, Possibly, Yes};
    let text = r#"{"format": "1", "modified": "2020-01-01",
        "actors": [
            {"id": "undated", "kind": "ngo", "level": "national", "names": [{"text": "U", "kind": "official"}]},
            {"id": "named", "kind": "ngo", "level": "national",
                "names": [{"text": "N", "kind": "official", "period": {"since": "2000", "until": ".."}}]},
            {"id": "founded", "kind": "ngo", "level": "national", "names": [{"text": "F", "kind": "official"}],
                "history": [{"kind": "founded", "date": "1990"}, {"kind": "dissolved", "date": "2010"}]},
            {"id": "back", "kind": "ngo", "level": "national",
                "history": [{"kind": "founded", "date": "1990"}, {"kind": "dissolved", "date": "2000"}, {"kind": "reactivated", "date": "2005"}]},
            {"id": "gone", "kind": "ngo", "level": "national",
                "history": [{"kind": "founded", "date": "1990"}, {"kind": "dissolved"}]}],
        "offices": [{"id": "placed", "kind": "unit", "of": [{"to": "founded", "period": {"since": "1995", "until": "2001"}}]}]}"#;
    let registry = Registry::new(text.parse::<Dataset>().expect("loads"));
    for (id, expected) in [
        // In 1500, 1980, 1998, 2008, 2015 and after the day up to which the data speaks.
        ("undated", [Possibly; 6]),
        ("named", [Possibly, Possibly, Possibly, Yes, Yes, Possibly]),
        ("founded", [No, No, Yes, Yes, No, No]),
        ("back", [No, No, Possibly, Possibly, Possibly, Possibly]),
        ("gone", [No, No, Possibly, Possibly, Possibly, Possibly]),
        ("placed", [Possibly, Possibly, Yes, No, No, No]),
    ] {
        let years = ["1500", "1980", "1998", "2008", "2015", "2022"];
        assert_eq!(years.map(|on| registry.exists_on(id, day(on)).expect("known")), expected, "{id}");
    }
    let listed = |on: &str| -> Vec<(&str, Certainty)> {
        let actors = registry.actors(&Filter { on: Some(day(on)), ..Filter::default() });
        actors.into_iter().map(|found| (found.item.id.as_str(), found.certainty)).collect()
    };
    assert_eq!(listed("1500"), [("undated", Certainty::Possible), ("named", Certainty::Possible)]);
    let names = |id: &str, on: &str| -> Vec<Certainty> {
        registry.names_on(id, day(on)).expect("known").iter().map(|name| name.certainty).collect()
    };
    assert_eq!([names("undated", "1500"), names("founded", "1995")], [[Certainty::Possible], [Certainty::Possible]]);
    assert_eq!(names("named", "2005"), [Certainty::Certain]);
    assert!(names("founded", "1980").is_empty());
}

#[test]
fn relations_from_both_sides() {
    let registry = registry();
    let chaired: Vec<_> = registry
        .relations("iacg-ma")
        .expect("known")
        .into_iter()
        .filter(|link| link.direction == Direction::Incoming && link.relation.kind == RelationKind::Chairs)
        .filter_map(|link| link.other.map(|body| body.id().to_owned()))
        .collect();
    assert!(chaired.contains(&"un-dpo-usg".to_owned()), "{chaired:?}");
}

#[test]
fn answers_are_certain_or_possible() {
    use Certainty::{Certain, Possible};
    let text = r#"{"format": "1", "modified": "2020-01-01",
        "actors": [{"id": "a", "kind": "ngo", "level": "national", "names": [{"text": "A", "kind": "official"}]}],
        "offices": [
            {"id": "running", "kind": "unit", "of": [{"to": "a", "period": {"since": "2010", "until": ".."}}]},
            {"id": "unknown-end", "kind": "unit", "of": [{"to": "a", "period": {"since": "2010"}}]},
            {"id": "ended", "kind": "unit", "of": [{"to": "a", "period": {"since": "2010", "until": "2012"}}]},
            {"id": "qualified", "kind": "unit", "of": [{"to": "a", "period": {"since": "2010", "until": "2012~"}}]},
            {"id": "seen", "kind": "unit", "of": [{"to": "a", "period": {"seen": ["2009", "2019"]}}]},
            {"id": "undated", "kind": "unit", "of": [{"to": "a"}]}]}"#;
    let registry = Registry::new(text.parse::<Dataset>().expect("loads"));
    let parts = |on: &str| -> Vec<(&str, Certainty)> {
        registry
            .parts("a", Some(day(on)))
            .expect("known")
            .into_iter()
            .map(|found| (found.item.id(), found.certainty))
            .collect()
    };
    let expected_2015 = [
        ("running", Certain),
        ("unknown-end", Possible),
        ("qualified", Possible),
        ("seen", Certain),
        ("undated", Possible),
    ];
    assert_eq!(parts("2015-01-01"), expected_2015);
    // After the day up to which the data speaks, running is only possible.
    let expected_2021 = [
        ("running", Possible),
        ("unknown-end", Possible),
        ("qualified", Possible),
        ("seen", Possible),
        ("undated", Possible),
    ];
    assert_eq!(parts("2021-01-01"), expected_2021);
    let expected_2005 = [("seen", Possible), ("undated", Possible)];
    assert_eq!(parts("2005-01-01"), expected_2005);
    // Within the year of the end the day decides, and the data has no day.
    assert!(parts("2012-06-01").contains(&("ended", Possible)));
}
