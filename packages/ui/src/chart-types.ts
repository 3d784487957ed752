/** What a chart draws. Days are calendar dates `YYYY-MM-DD`; a null value is a gap, never a zero. */
export interface ChartPoint {
  readonly day: string;
  readonly value: number | null;
}

export interface ChartSeries {
  readonly key: string;
  readonly label: string;
  /** In the order of their days. */
  readonly points: readonly ChartPoint[];
}

/** Something that happened on a day. */
export interface ChartMark {
  readonly day: string;
  readonly label: string;
}

/** A level to compare with, drawn as a dashed line with its name. */
export interface ChartLevel {
  readonly value: number;
  readonly label: string;
}
