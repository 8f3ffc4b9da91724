/** Id of a person for the whole session. */
export type PersonId = number & { readonly __personId: never };
