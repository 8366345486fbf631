//! How a body stands to another; the direction is from the record to the other body.

use super::vocabulary;

vocabulary! {
    /// How a body stands to another; the direction is from the record to the other body.
    open RelationKind, source: "mandata" {
        /// It is a part of the other.
        PartOf = "part-of",
        /// It is a member of the other.
        MemberOf = "member-of",
        /// It is an observer of the other.
        ObserverOf = "observer-of",
        /// It takes part in the other without being a member.
        ParticipatesIn = "participates-in",
        /// It chairs the other.
        Chairs = "chairs",
        /// It chairs the other together with a third.
        CoChairs = "co-chairs",
        /// It coordinates the other.
        Coordinates = "coordinates",
        /// The two coordinate with each other.
        CoordinatesWith = "coordinates-with",
        /// It supports the other.
        Supports = "supports",
        /// It pays for the other.
        Funds = "funds",
        /// It trains the other.
        Trains = "trains",
        /// It acts on a mandate of the other.
        MandatedBy = "mandated-by",
        /// It reports to the other.
        ReportsTo = "reports-to",
        /// It takes the place of the other.
        Succeeds = "succeeds",
        /// It hosts the other.
        Hosts = "hosts",
        /// The two are partners.
        PartnerOf = "partner-of",
        /// It is the secretariat of the other.
        SecretariatOf = "secretariat-of",
        /// It accredits the other.
        Accredits = "accredits",
        /// It gives contracts to the other.
        Contracts = "contracts",
        /// It runs the other.
        Runs = "runs",
        /// It founded the other, alone or with others.
        Founded = "founded",
        /// It oversees the other.
        Oversees = "oversees",
        /// The two are affiliated.
        AffiliatedWith = "affiliated-with",
        /// It acts for the other.
        ActsFor = "acts-for",
    }
}
