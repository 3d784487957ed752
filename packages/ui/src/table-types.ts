export interface Column {
  key: string;
  label: string;
  sortable?: boolean;
  /** Numbers stand at the end so that their digits line up. */
  align?: 'start' | 'end';
  /** For columns of buttons: the label is only read aloud. */
  hideLabel?: boolean;
  /** CSS width, e.g. `8rem`. */
  width?: string;
}

export interface Sort {
  key: string;
  direction: 'asc' | 'desc';
}
