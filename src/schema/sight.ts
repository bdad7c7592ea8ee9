import { KindFacts } from './kind';

/**
 * An object as a controller reads it: with the defaults of the API server, and without
 * values of another type than their field has. The verdict on a good object makes it on
 * its way, and whoever runs rules next needs not make it again.
 *
 * @internal
 */
export class Sight {
  /** What is known of the kind that the object was judged by; undefined as long as nothing was seen. */
  public facts?: KindFacts = undefined;

  /** The object as it is seen; it may be the one that was judged. */
  public object: any = undefined;
}
