import type { YamlValue } from './edit.ts';

/** Without what is absent or empty, as a person would write it. */
export const tidy = (value: YamlValue | undefined): YamlValue | undefined => {
  if (value === undefined || value === null || typeof value !== 'object') return value;
  if (isSequence(value)) return value.length === 0 ? undefined : value.map(member => tidy(member) ?? null);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, tidy(member)] as const)
      .filter(([, member]) => member !== undefined),
  );
};

export const isSequence = (value: YamlValue | undefined): value is readonly YamlValue[] => Array.isArray(value);

export const isMapping = (value: YamlValue | undefined): value is { readonly [key: string]: YamlValue | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
