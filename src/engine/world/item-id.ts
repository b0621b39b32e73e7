/** Ids are typed by hand, so they are kept shorter than the 60 characters that they may have. */
const COMFORTABLE = 40;

/** Letters that Unicode does not take apart into a plain letter and its accent, or that are written out otherwise. */
const WRITTEN_OUT: { readonly [letter: string]: string } = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '&': ' and ',
};

/** An id made from a title's words, different from all of `taken`; `item` for a title without Latin letters or digits. */
export const itemId = (title: string, taken: ReadonlySet<string>): string => {
  const slug = shortened(slugOf(title)) || 'item';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? slug : `${slug}-${count}`;
    if (!taken.has(id)) return id;
  }
};

const slugOf = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüßæœøłđðþı&]/g, letter => WRITTEN_OUT[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Whole words; only a first word that is too long itself is cut. */
const shortened = (slug: string): string => {
  if (slug.length <= COMFORTABLE) return slug;
  const end = slug.lastIndexOf('-', COMFORTABLE);
  return slug.slice(0, end > 0 ? end : COMFORTABLE);
};
