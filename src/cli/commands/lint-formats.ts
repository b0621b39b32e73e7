export const FORMATS = ['text', 'compact', 'json', 'github'] as const;

/** How findings are shown, and where; without a file on stdout. */
export interface Format {
  readonly name: (typeof FORMATS)[number];
  readonly file?: string;
}
