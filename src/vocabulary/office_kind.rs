//! What a part of a body is.

use super::vocabulary;

vocabulary! {
    /// What a part of a body is.
    open OfficeKind, source: "United Nations organisation manuals and practice of the field" {
        /// A unit.
        Unit = "unit",
        /// A department.
        Department = "department",
        /// A division.
        Division = "division",
        /// A section or service.
        Section = "section",
        /// A branch.
        Branch = "branch",
        /// A command of a police service or of armed forces.
        Command = "command",
        /// A centre.
        Centre = "centre",
        /// A school or training centre.
        School = "school",
        /// A secretariat.
        Secretariat = "secretariat",
        /// A programme.
        Programme = "programme",
        /// A project.
        Project = "project",
        /// A mission in the field.
        Mission = "mission",
        /// The presence of the body in a country.
        Presence = "presence",
        /// A field office.
        FieldOffice = "field-office",
        /// A working group, board or committee.
        WorkingGroup = "working-group",
        /// A post, held by persons.
        Post = "post",
    }
}
