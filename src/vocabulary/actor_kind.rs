//! What a body is.

use super::vocabulary;

vocabulary! {
    /// What a body is.
    open ActorKind, source: "IMAS 04.10, United Nations organisation chart and practice of the field" {
        /// A principal or subsidiary organ of the United Nations, or its Secretariat.
        UnOrgan = "un-organ",
        /// A department or office of the United Nations Secretariat with its own mandate.
        UnDepartment = "un-department",
        /// A fund or programme of the United Nations.
        UnFundOrProgramme = "un-fund-or-programme",
        /// A research or training institute of the United Nations.
        UnResearchInstitute = "un-research-institute",
        /// A specialized or related agency of the United Nations system.
        UnSpecializedAgency = "un-specialized-agency",
        /// A standing group in which several bodies coordinate.
        CoordinationBody = "coordination-body",
        /// An organization of states of any region.
        InternationalOrganization = "international-organization",
        /// An organization of the states of a region.
        RegionalOrganization = "regional-organization",
        /// An agency or institution of a regional organization.
        RegionalAgency = "regional-agency",
        /// A state or its government as a whole.
        State = "state",
        /// A government, or its cabinet, below or beside the state as a whole.
        Government = "government",
        /// A parliament.
        Legislature = "legislature",
        /// A ministry or department of a national government.
        Ministry = "ministry",
        /// An agency of a national government.
        GovernmentAgency = "government-agency",
        /// The body that sets policy for and regulates mine action in a country (NMAA).
        NationalMineActionAuthority = "national-mine-action-authority",
        /// The body that coordinates mine action in a country from day to day (NMAC).
        NationalMineActionCentre = "national-mine-action-centre",
        /// The armed forces of a country or one of its services.
        ArmedForces = "armed-forces",
        /// A joint command of armed forces.
        MilitaryCommand = "military-command",
        /// A school or training centre of armed forces.
        MilitarySchool = "military-school",
        /// A military force of several countries.
        MultinationalForce = "multinational-force",
        /// A mission of several countries that is not a combat force.
        MultinationalMission = "multinational-mission",
        /// A centre of excellence accredited by an alliance.
        CentreOfExcellence = "centre-of-excellence",
        /// A police service.
        PoliceService = "police-service",
        /// An investigative or regulatory agency with police powers.
        LawEnforcementAgency = "law-enforcement-agency",
        /// A national centre for data on explosive incidents.
        BombDataCentre = "bomb-data-centre",
        /// A non-governmental organization.
        Ngo = "ngo",
        /// A foundation.
        Foundation = "foundation",
        /// A commercial company.
        Company = "company",
        /// A research institute or think tank.
        ResearchInstitute = "research-institute",
        /// A university.
        University = "university",
        /// A standing network without legal personality.
        Network = "network",
        /// A forum or series of meetings.
        Forum = "forum",
        /// A coalition of states or organizations.
        Coalition = "coalition",
        /// A programme that acts under its own name.
        Programme = "programme",
        /// A fund that channels the money of donors.
        DonorFund = "donor-fund",
    }
}
