/**
 * An endless row of numbers between 0 and 1, both excluded, the same for the same seed and id on every machine: integer
 * arithmetic of 32 bits only. The generator is sfc32 (Chris Doty-Humphrey, PractRand), its state a hash of both in the manner of murmur3.
 */
export const randomsOf = (seed: number, id: string): (() => number) => {
  const word = wordsOf(`${seed}/${id}`);
  let [a, b, c, counter] = [word(), word(), word(), 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return ((sum >>> 0) + 0.5) / 4_294_967_296;
  };
  // Until every bit of the state has spread.
  for (let round = 0; round < 15; round += 1) next();
  return next;
};

/** Words of 32 bits from a text. */
const wordsOf = (text: string): (() => number) => {
  let hash = text.length;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0xcc9e2d51);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
    return hash;
  };
};
