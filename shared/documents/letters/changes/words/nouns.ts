const words = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));

/** What things are worth to children and families: less of these is better, more is worse. */
export const LESS_IS_BETTER = words(
  'caseload caseloads workload workloads turnover vacancy vacancies sickness churn agency interim reliance over-reliance',
  'delay delays delayed waiting wait waits waited drift backlog backlogs overdue timescales length long',
  'unallocated unassessed unregistered unregulated unsuitable inappropriate unmet outside out-of-area distance homelessness evictions',
  'exclusion exclusions excluded suspension suspensions absence absences absent neet missing leaving not without tribunals',
  're-referral re-referrals repeat unnecessary avoidable duplication bureaucracy escalations admission admissions',
  'breakdown breakdowns moves instability disruption disruptions absconding offending reoffending criminalisation custody',
  'inconsistency inconsistencies variability gaps barrier barriers shortfalls deficits complaints emergencies crises',
);

/** More of these is worse for nobody and less of them is worse. */
export const LESS_IS_WORSE = words(
  'quality timeliness consistency stability effectiveness performance standards compliance completion oversight visits',
  'capacity resources staffing morale confidence retention skills expertise knowledge understanding',
  'access support provision funding availability choice opportunities engagement participation',
  'attendance attending attainment employment',
);

/** More of these is better; of those that are not named above as well, less may be meant well. */
export const MORE_IS_BETTER: ReadonlySet<string> = new Set([
  ...LESS_IS_WORSE,
  ...words(
    'help service contribution contributions resource investment posts team teams staff workers practitioners carers therapists psychologists recruitment',
    'permanent permanence placements places homes accommodation sufficiency adopters households employed engaged',
    'education training apprenticeships internships opportunity options range coverage reach provisions take-up uptake',
    'timely frequency pace scrutiny monitoring rigour grip accountability visibility focus awareness recognition influence involvement impact presence',
    'clarity collaboration communication cohesion coherence alignment transparency flexibility resilience certainty assurance identification',
    'standard accessibility audits hearings joint approvals membership chronologies pride experienced',
  ),
]);

/** More or less of these says nothing of the service. */
export const OF_NEED = words(
  'demand demands referrals contacts need needs complexity risk risks harm unaccompanied population volume requests infection',
  'concerns pressure pressures incidents notifications allegations reports vulnerability exploitation asking needing requiring seeking presenting',
  'electively educated',
);
