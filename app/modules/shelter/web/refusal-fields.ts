const fields: Readonly<Record<string, string>> = {
  'in-future': 'aangekomen',
  'end-before-start': 'tot',
  'bed-unknown': 'bed',
  'bed-taken': 'bed',
  'does-not-fit': 'reden',
  'hold-already-over': 'vasthouden',
  'reason-missing': 'reden',
  'no-roof-reason-missing': 'zonderdak',
  'destination-unknown': 'bestemming',
  'departure-before-arrival': 'vertrokken',
};

/** The field of the form beside which a refusal is shown; the first one when it concerns the whole. */
export function fieldOfRefusal(kind: string, first = 'aangekomen'): string {
  return fields[kind] ?? first;
}
