/** Which module answers for a table or function, first match first. */
const owners: readonly (readonly [RegExp, string])[] = [
  [/^(scan_|only_shorten_term)/u, 'prevention-scan'],
  [
    /^(audit|background_task|public_form|installation|hold_revision|seal_|broken_|record_audit|raise_revision)|^works_under/u,
    'platform',
  ],
  [/^take_public_form/u, 'platform'],
  [/^(organisation|region_|role_|password_reset)/u, 'organisation'],
  [/role_request|password_reset|may_be_given_role|works_elsewhere|colleague_name|keep_role/u, 'organisation'],
  [
    /^(plan|measure|budget_|funding_|grant_|pilot|realised_|forecast_|traffic_|letter_|evaluation_)/u,
    'action-plan',
  ],
  [/grant_|late_application|measure_concerns|policy_colleagues/u, 'action-plan'],
  [/^(person|household)/u, 'people'],
  [
    /person|people|keeps_records|emergency|restriction|identit|own_record|bsn|double|verdict|access$|take_in|opening/u,
    'people',
  ],
];

export function moduleOf(name: string): string {
  return owners.find(([shape]) => shape.test(name))?.[1] ?? 'shelter';
}
