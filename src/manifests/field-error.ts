/**
 * One reason why the API server refuses a document.
 */
export interface FieldError {
  /**
   * Kind of error, in the API server's words: the cause of a 422 answer
   * (`FieldValueRequired`, `FieldValueInvalid`, `FieldValueTypeInvalid`,
   * `FieldValueNotSupported`, `FieldValueDuplicate`, `FieldValueForbidden`,
   * `FieldValueTooLong`, `FieldValueTooMany`) or what a 400 answer says
   * (`UnknownField`, `DuplicateField`, `DuplicateKey`, `Decode`, `YAML`, `BadRequest`).
   */
  readonly type: string;

  /**
   * The field, as the API server writes it: `spec.pools[0].servers`,
   * `metadata.labels[app]`; `<nil>` for the document as a whole.
   */
  readonly path: string;

  /**
   * What is wrong, what is allowed, and where it helps how to mend it.
   */
  readonly message: string;
}
