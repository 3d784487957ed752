export interface PaletteItem {
  /** Unique across all groups. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly href: string;
}

export interface PaletteGroup<Item extends PaletteItem> {
  readonly id: string;
  readonly label: string;
  readonly items: readonly Item[];
}
