export type NativeDash = 'solid' | 'dash' | 'shortDot' | 'longDashDot' | 'shortDash';

/** A row of figures of a native chart, one for each category. */
export interface NativeSeries {
  readonly name: string;
  /** In the unit that the number format writes: euros, not cents. `null` where there is no figure. */
  readonly values: readonly (number | null)[];
  /** `#rrggbb`. */
  readonly color: string;
  /** Colours of single points that differ from the series, such as those that need attention. */
  readonly pointColors?: readonly (string | undefined)[];
  /** Which points have their figure written beside them; none unless told. */
  readonly labelled?: readonly boolean[];
  /** The colour of those figures: the text's own colour unless told. */
  readonly labelColor?: string;
  /** Number formats of single figures that differ from the chart's. */
  readonly pointFormats?: readonly (string | undefined)[];
  /** Keeps lines apart in print; solid unless told. */
  readonly dash?: NativeDash;
  /** Drawn thin: an edge of a band, not a figure of its own. Lines only. */
  readonly isEdge?: boolean;
}

/**
 * What a chart shows, for a word processor that draws charts itself: text that stays text, figures that can
 * be edited. Charts without it (maps, heat maps, plannings, waterfalls) stay pictures.
 */
export interface NativeChart {
  /** `bar` lies down with the first category at the top, `column` stands, `line` goes through time. */
  readonly kind: 'bar' | 'column' | 'line';
  /** `overlaid` draws each series over the one before it, `percent` makes every stack equally long. */
  readonly stacking: 'none' | 'overlaid' | 'stacked' | 'percent';
  /** Names; for lines calendar days `YYYY-MM-DD` in order. */
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  /** As Excel writes it, with Dutch separators: `[$-413]#,##0`. */
  readonly numberFormat: string;
  /** For lines: how the days along the axis are written. */
  readonly dayFormat?: string;
  readonly hasLegend: boolean;
  /** Where the scale ends; room for the figures beside the bars comes on top of it. */
  readonly most: number;
}

/** The part of a native chart that its bars or lines decide; nothing when there is nothing to draw. */
export function nativeOrNone(native: NativeChart): { readonly native?: NativeChart } {
  return native.categories.length === 0 || native.series.length === 0 ? {} : { native };
}
