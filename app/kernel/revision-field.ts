/** The field in which every form that changes something hands back the revision it was made on. */
export const revisionField = 'versie';
