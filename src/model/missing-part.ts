/** What of the record of a change is missing. */
export type MissingPart =
  /** There is no entry that speaks of it. */
  | { readonly kind: 'entry' }
  | { readonly kind: 'informed'; readonly who: readonly string[] }
  /** Nobody in `who`: at least one name, whoever it is. */
  | { readonly kind: 'approved_by'; readonly who: readonly string[] }
  | { readonly kind: 'cause' }
  /** An interruption names the item that it is for. */
  | { readonly kind: 'because_of' }
  /** The item named in `because_of` has no live commitment whose date is fixed. */
  | { readonly kind: 'fixed'; readonly item: string };
