/** How the sheet that people fill in is laid out; the writer makes it so and the importer expects it so. */
export const templateLayout = {
  explanationSheet: 'Uitleg',
  answersSheet: 'Antwoorden',
  /** In the explanation, the cell to the right of this one holds the instrument's id. */
  instrumentLabel: 'Instrument (niet wijzigen)',
  /** The first columns of the answers; what follows is one column per municipality. */
  idColumns: ['vraag', 'antwoord', 'kolom'],
  labelColumns: ['Vraag', 'Antwoord', 'Kolom', 'Invullen'],
  /** `Gemeente 3` heads the column of number 3. */
  participantHeading: 'Gemeente',
} as const;

/** Columns before those of the municipalities. */
export const templateLeadColumns: number =
  templateLayout.idColumns.length + templateLayout.labelColumns.length;
