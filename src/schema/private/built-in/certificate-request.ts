/** One value of DER: where it begins, where its content does, and where both end. */
interface Value {
  readonly tag: number;
  readonly from: number;
  readonly content: number;
  readonly to: number;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OBJECT_IDENTIFIER = 0x06;

/** Hash functions by the object identifier of the algorithm that signs with them, in hexadecimal. */
const HASHES: { readonly [algorithm: string]: string | null } = {
  '2a864886f70d010105': 'sha1',
  '2a864886f70d01010b': 'sha256',
  '2a864886f70d01010c': 'sha384',
  '2a864886f70d01010d': 'sha512',
  '2a8648ce3d0401': 'sha1',
  '2a8648ce3d040302': 'sha256',
  '2a8648ce3d040303': 'sha384',
  '2a8648ce3d040304': 'sha512',
  '2b6570': null,
};

const PEM = /-----BEGIN ([^-]*)-----\r?\n([A-Za-z0-9+/=\s]*)\r?\n-----END \1-----/;

/**
 * Why bytes are no request for a certificate: PEM of PKCS#10, signed by the key it is for.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc2986
 */
export function certificateRequestProblem(bytes: Buffer): string | undefined {
  const block = PEM.exec(bytes.toString('latin1'));
  if (block?.[1] !== 'CERTIFICATE REQUEST') {
    return 'must be a PEM block of type CERTIFICATE REQUEST, in base64';
  }
  try {
    return isSigned(Buffer.from(block[2], 'base64')) ? undefined : 'the signature does not fit the key of the request';
  } catch {
    return 'is no request for a certificate as PKCS#10 has it';
  }
}

function isSigned(request: Buffer): boolean {
  const [whole, ...rest] = valuesIn(request, 0, request.length);
  const [info, algorithm, signature] = valuesIn(request, ...contentOf(whole, SEQUENCE));
  const [version, , key] = valuesIn(request, ...contentOf(info, SEQUENCE));
  const [identifier] = valuesIn(request, ...contentOf(algorithm, SEQUENCE));
  contentOf(version, INTEGER);
  const hash = HASHES[request.subarray(...contentOf(identifier, OBJECT_IDENTIFIER)).toString('hex')];
  const [signed, end] = contentOf(signature, BIT_STRING);
  if (rest.length > 0 || hash === undefined) {
    throw new Error('not read');
  }
  // Loaded here, because hardly any set of manifests holds such a request.
  const { createPublicKey, verify } = require('crypto') as typeof import('crypto'); // eslint-disable-line @typescript-eslint/no-require-imports
  const publicKey = createPublicKey({ key: request.subarray(key.from, key.to), format: 'der', type: 'spki' });
  return verify(hash, request.subarray(info.from, info.to), publicKey, request.subarray(signed + 1, end));
}

function contentOf(value: Value, tag: number): [from: number, to: number] {
  if (value.tag !== tag) {
    throw new Error('not read');
  }
  return [value.content, value.to];
}

function valuesIn(der: Buffer, from: number, to: number): Value[] {
  const values: Value[] = [];
  for (let at = from; at < to;) {
    const value = valueAt(der, at);
    if (value.to > to) {
      throw new Error('not read');
    }
    values.push(value);
    at = value.to;
  }
  return values;
}

function valueAt(der: Buffer, from: number): Value {
  const short = der.readUInt8(from + 1);
  const bytes = short < 0x80 ? 0 : short - 0x80;
  const content = from + 2 + bytes;
  const length = bytes === 0 ? short : der.readUIntBE(from + 2, bytes);
  return { tag: der.readUInt8(from), from, content, to: content + length };
}
