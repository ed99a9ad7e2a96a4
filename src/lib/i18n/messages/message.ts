/** Forms of a counted phrase by plural category; `{n}` is the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A text of the interface in both languages, plain or counted. */
export type Message = { ar: string; en: string } | { ar: Plural; en: Plural };
