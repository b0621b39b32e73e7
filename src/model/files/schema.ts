import * as z from 'zod';

// Compiling a checking function for each schema takes longer than a workspace of people's plans takes to check without.
z.config({ jitless: true });

/** Ids are never reused, and unique in the workspace. */
const ID_SHAPE = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

export const isId = (text: string): boolean => ID_SHAPE.test(text);

export const id = z
  .string()
  .regex(ID_SHAPE, 'id')
  .meta({ description: 'A lower-case kebab-case name of at most 60 characters, never reused: saml-sso.' });

export const text = z.string().regex(/\S/, 'text');

/** Text, and what editors say of it. */
export const said = (description: string) => text.describe(description);

/** Where an item is named: its id, or `team/id`. */
export const itemReference = z
  .string()
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*\/)?[a-z0-9]+(-[a-z0-9]+)*$/, 'item_reference')
  .max(121, 'item_reference')
  .meta({ description: "An item's id, or team/id." });

/** A list that may be left out; read as empty. (A key that may be left out may also stand with nothing behind it: the reader of files sees to that.) */
export const list = <T extends z.ZodType>(member: T) => z.array(member).default([]);

/** People, stakeholders, links… */
export const names = list(text);

/** The shapes that text may have to have; a schema names them in its errors, and the reader of files words them. */
export const SHAPES = ['day', 'quarter', 'half', 'duration', 'id', 'text', 'item_reference', 'asked'] as const;

export type Shape = (typeof SHAPES)[number];
