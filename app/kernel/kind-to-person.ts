/** What kind of thing an act is to the person it was about; `watch` is looking after the record itself. */
export type KindToPerson = 'look' | 'change' | 'take-along' | 'emergency' | 'watch';
