/** A chart as `app/platform/charts` draws it. */
export interface ChartPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What the picture shows, in words. */
  readonly alt: string;
  readonly table: ChartFigures;
}

/** The figures behind a chart; the first column names the row. */
export interface ChartFigures {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
