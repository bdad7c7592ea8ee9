/**
 * The weights of the nodes of a tree bucket. Items are at odd nodes, 2i + 1; a node in between
 * carries what is below it: node 2 above 1 and 3, node 4 above 2 and 6.
 */
export function treeWeights(weights: readonly number[]): Float64Array {
  let count = 2;
  while (count < 2 * weights.length) {
    count *= 2;
  }
  const nodes = new Float64Array(weights.length === 0 ? 0 : count);
  weights.forEach((weight, i) => {
    let node = 2 * i + 1;
    nodes[node] = weight;
    while (node !== count / 2) {
      const half = node & -node;
      node = (node & (2 * half)) === 0 ? node + half : node - half;
      nodes[node] += weight;
    }
  });
  return nodes;
}
