import type { FormatValue } from './chart.ts';
import { formatEuros, formatNumber, formatShare } from './format.ts';

/** How figures are handed to a word processor so that it writes them as the chart does. */
export interface NativeFormat {
  /** As Excel writes it; `[$-413]` gives Dutch separators wherever the document is opened. */
  readonly numberFormat: string;
  /** From the chart's unit to the number format's. */
  readonly toUnit: (value: number) => number;
  /** The number format of a single figure that differs from the others. */
  readonly exception?: (value: number) => string | undefined;
}

const same = (value: number) => value;
const whole = '[$-413]#,##0';
const withTenths = '[$-413]#,##0.0';

/** A figure that stays as it is, in a notation that no number format can write. */
const literal = (text: string): string => `"${text.replaceAll('"', '')}"`;

/** The number format for one of our notations; figures in another notation are written out. */
export function nativeFormat(format: FormatValue = formatNumber): NativeFormat {
  if (format === formatShare) return { numberFormat: '[$-413]0%', toUnit: same };
  if (format === formatEuros) {
    const numberFormat = '[$-413]"€ "#,##0;[$-413]"− € "#,##0';
    return { numberFormat, toUnit: (cents) => cents / 100 };
  }
  const exception =
    format === formatNumber
      ? (value: number) => (Math.round(value * 10) % 10 === 0 ? undefined : withTenths)
      : (value: number) => literal(format(value));
  return { numberFormat: whole, toUnit: same, exception };
}

/** The same with "van 9" behind every figure. */
export function nativeFormatOfTotal(format: NativeFormat, suffix: string): NativeFormat {
  const extend = (code: string) =>
    code
      .split(';')
      .map((section) => section + literal(` ${suffix}`))
      .join(';');
  const { numberFormat, exception } = format;
  return {
    ...format,
    numberFormat: extend(numberFormat),
    ...(exception && {
      exception: (value: number) => {
        const code = exception(value);
        return code === undefined ? undefined : extend(code);
      },
    }),
  };
}

/** Figures in the number format's unit, with the formats of those that differ. */
export function nativeFigures(
  values: readonly (number | null)[],
  { toUnit, exception }: NativeFormat,
): { readonly values: (number | null)[]; readonly pointFormats?: (string | undefined)[] } {
  const inUnit = values.map((value) => (value === null ? null : toUnit(value)));
  if (exception === undefined) return { values: inUnit };
  return {
    values: inUnit,
    pointFormats: values.map((value) => (value === null ? undefined : exception(value))),
  };
}
