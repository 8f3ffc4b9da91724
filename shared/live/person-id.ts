/** A number that stands for a person through the whole session. */
export type PersonId = number & { readonly __personId: never };
