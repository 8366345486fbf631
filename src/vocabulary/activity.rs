//! What bodies do.

use super::vocabulary;

vocabulary! {
    /// What bodies do.
    open Activity, source: "IMAS 04.10; United Nations and NATO counter-IED guidance; AOAV report 2017" {
        /// Clearance of explosive ordnance.
        Clearance = "clearance",
        /// Non-technical and technical survey.
        Survey = "survey",
        /// Explosive ordnance risk education (EORE, formerly MRE).
        RiskEducation = "risk-education",
        /// Assistance to victims.
        VictimAssistance = "victim-assistance",
        /// Destruction of stockpiles.
        StockpileDestruction = "stockpile-destruction",
        /// Advocacy.
        Advocacy = "advocacy",
        /// Training.
        Training = "training",
        /// Coordination.
        Coordination = "coordination",
        /// Research and analysis.
        Research = "research",
        /// Sharing of information.
        InformationSharing = "information-sharing",
        /// Information management.
        InformationManagement = "information-management",
        /// Building of capacity.
        CapacityBuilding = "capacity-building",
        /// Explosive ordnance disposal (EOD).
        ExplosiveOrdnanceDisposal = "explosive-ordnance-disposal",
        /// Disposal of improvised explosive devices (IEDD).
        IedDisposal = "ied-disposal",
        /// Search.
        Search = "search",
        /// Clearance of routes.
        RouteClearance = "route-clearance",
        /// Military operations.
        MilitaryOperations = "military-operations",
        /// Peacekeeping.
        Peacekeeping = "peacekeeping",
        /// Investigation.
        Investigation = "investigation",
        /// Technical exploitation after incidents.
        Exploitation = "exploitation",
        /// Standards and norms.
        Standards = "standards",
        /// Accreditation.
        Accreditation = "accreditation",
        /// Policy.
        Policy = "policy",
        /// Weapons and ammunition management (WAM).
        WeaponsAndAmmunitionManagement = "weapons-and-ammunition-management",
        /// Monitoring.
        Monitoring = "monitoring",
        /// Border security.
        BorderSecurity = "border-security",
        /// Regional cooperation.
        RegionalCooperation = "regional-cooperation",
        /// Doctrine.
        Doctrine = "doctrine",
        /// Control of precursors and components.
        PrecursorControl = "precursor-control",
        /// Work against the networks behind devices.
        NetworkDisruption = "network-disruption",
        /// Defeat the device, as a line of effort.
        DefeatTheDevice = "defeat-the-device",
        /// Counter-terrorism.
        CounterTerrorism = "counter-terrorism",
        /// Work against the financing of terrorism.
        CounterTerroristFinancing = "counter-terrorist-financing",
        /// Funding of others.
        Funding = "funding",
        /// Collection of data.
        DataCollection = "data-collection",
        /// Rule of law.
        RuleOfLaw = "rule-of-law",
        /// Policing.
        Policing = "policing",
        /// Justice.
        Justice = "justice",
        /// Corrections.
        Corrections = "corrections",
        /// Disarmament, demobilization and reintegration (DDR).
        DisarmamentDemobilizationReintegration = "disarmament-demobilization-reintegration",
        /// Security sector reform (SSR).
        SecuritySectorReform = "security-sector-reform",
        /// IED threat mitigation.
        IedThreatMitigation = "ied-threat-mitigation",
        /// Disarmament.
        Disarmament = "disarmament",
        /// Bringing others together.
        Convening = "convening",
        /// Development of technology.
        TechnologyDevelopment = "technology-development",
        /// Development of capabilities.
        CapabilityDevelopment = "capability-development",
        /// Law enforcement.
        LawEnforcement = "law-enforcement",
        /// Advice.
        Advice = "advice",
        /// Regulation.
        Regulation = "regulation",
        /// Disaster management.
        DisasterManagement = "disaster-management",
        /// Tasking of operators.
        Tasking = "tasking",
        /// Community liaison.
        CommunityLiaison = "community-liaison",
        /// Protection of civilians.
        Protection = "protection",
        /// Reduction of armed violence.
        ArmedViolenceReduction = "armed-violence-reduction",
        /// Tracing of weapons and components.
        WeaponsTracing = "weapons-tracing",
        /// Technical support.
        TechnicalSupport = "technical-support",
        /// Publication.
        Publication = "publication",
    }
}
