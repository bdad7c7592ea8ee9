import { Construct } from 'constructs';
import { fail, located, wholeNumber } from './storage-construct';
import { Quantity } from '../../topology/quantity';
import { RbdMounter, RbdStorageClassProps } from '../rbd-storage-class-props';

/** Features that the driver knows, each with the one that it is of use with only. */
const FEATURES: { readonly [feature: string]: string | undefined } = {
  'layering': undefined,
  'exclusive-lock': undefined,
  'object-map': 'exclusive-lock',
  'fast-diff': 'object-map',
  'deep-flatten': undefined,
  'journaling': 'exclusive-lock',
};

/** Bounds of `rbd create --object-size`. */
const OBJECT_BYTES = { least: 4096, most: 32 * 1024 * 1024 };

/** What images are like. */
export function imageParameters(construct: Construct, props: RbdStorageClassProps): { [key: string]: string } {
  return {
    imageFormat: '2',
    imageFeatures: mappedFeatures(construct, props),
    ...striping(construct, props),
  };
}

/** Features as the driver reads them. Without one that it needs, a feature is refused when a volume is made. */
export function imageFeatures(construct: Construct, features: readonly string[]): string {
  for (const feature of features) {
    if (!(feature in FEATURES)) fail(construct, 'imageFeatures', `"${feature}" is not known to the driver; there are ${Object.keys(FEATURES).join(', ')}`);
    const needed = FEATURES[feature];
    if (needed !== undefined && !features.includes(needed)) fail(construct, 'imageFeatures', `"${feature}" needs "${needed}", which is not in the list; add it`);
  }
  return features.join(',');
}

function mappedFeatures(construct: Construct, { imageFeatures: features = ['layering'], mounter, tryOtherMounters }: RbdStorageClassProps): string {
  const text = imageFeatures(construct, features);
  if (features.includes('journaling') && mounter !== RbdMounter.RBD_NBD && !tryOtherMounters) {
    fail(construct, 'imageFeatures', '"journaling" is not known to the kernel; give mounter: RbdMounter.RBD_NBD with it');
  }
  return text;
}

function striping(construct: Construct, { objectSize, stripeUnit, stripeCount }: RbdStorageClassProps): { [key: string]: string } {
  if ((stripeUnit === undefined) !== (stripeCount === undefined)) {
    const [given, missing] = stripeUnit === undefined ? ['stripeCount', 'stripeUnit'] : ['stripeUnit', 'stripeCount'];
    fail(construct, given, `goes along with ${missing}, which is missing; give both, or none`);
  }
  const { least, most } = OBJECT_BYTES;
  const object = objectSize === undefined ? undefined : bytesOf(construct, 'objectSize', objectSize);
  if (object !== undefined && (object < least || object > most || !Number.isInteger(Math.log2(object)))) {
    fail(construct, 'objectSize', `"${objectSize}" must be a power of two from 4Ki to 32Mi`);
  }
  const unit = stripeUnit === undefined ? undefined : bytesOf(construct, 'stripeUnit', stripeUnit);
  const whole = object ?? 4 * 1024 * 1024;
  if (unit !== undefined && (unit < 1 || whole % unit !== 0)) {
    fail(construct, 'stripeUnit', `"${stripeUnit}" must divide the ${objectSize ?? '4Mi'} of an object; take one such as 64Ki`);
  }
  return {
    ...(object !== undefined && { objectSize: String(object) }),
    ...(unit !== undefined && { stripeUnit: String(unit) }),
    ...(stripeCount !== undefined && { stripeCount: String(wholeNumber(construct, 'stripeCount', stripeCount, 1)) }),
  };
}

function bytesOf(construct: Construct, prop: string, quantity: string): number {
  return located(construct, prop, () => Quantity.parse(quantity).value);
}
