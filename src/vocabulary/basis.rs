//! What the first or last date of a tenure marks.

use super::vocabulary;

vocabulary! {
    /// What the first or last date of a tenure marks.
    closed Basis, source: "mandata" {
        /// The day on which the appointment or departure was made public.
        Announced = "announced",
        /// The day of the appointment.
        Appointed = "appointed",
        /// The day on which the holder began.
        TookOffice = "took-office",
        /// The day on which the contract ended.
        ContractEnd = "contract-end",
        /// The day on which the holder resigned.
        Resigned = "resigned",
        /// The day on which the holder died in office.
        Died = "died",
    }
}
