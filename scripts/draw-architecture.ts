import * as fs from 'fs';
import * as path from 'path';
import { arrow, box, downArrow, svg, text } from './drawing/svg';

/**
 * Draws the way from machines and wishes to proven manifests:
 *
 *   npm run draw-architecture
 */
export function drawArchitecture(): string {
  return svg(WIDTH, HEIGHT, 'Constructs and YAML become one set of manifests, which is judged and written', [
    ...card(24, 56, ['Node list, devices', 'kubectl get nodes, lsblk']),
    arrow(222, 88),
    ...card(262, 56, ['Topology', 'zones, nodes, devices']),
    arrow(460, 88),
    ...card(500, 56, ['Constructs', 'ceph, templates']),
    arrow(698, 88),
    ...card(738, 56, ['Kubernetes objects', 'in the order of apply'], 198),
    ...card(24, 152, ['YAML of others', 'charts, kustomize, by hand']),
    arrow(222, 184),
    box(262, 152, 674, 64, 'cluster'),
    text(599, 180, 'ManifestSet', 'strong middle'),
    text(599, 200, 'plain objects, each with its origin: a construct, or a line of a file', 'faint middle'),
    downArrow(836, 122),
    ...JUDGES.flatMap(([name, meaning, detail], i) => {
      const left = 262 + i * 171;
      return [
        downArrow(left + 80, 218),
        box(left, 248, 161, 84, 'node'), text(left + 14, 274, name, 'strong'), text(left + 14, 296, meaning, 'faint'), text(left + 14, 314, detail, 'faint'),
      ];
    }),
    ...['The proof knows no construct,', 'so it judges any YAML alike.', 'Checks and placement read', 'the topology too.']
      .map((line, i) => text(24, 266 + i * 18 + Math.floor(i / 2) * 6, line, 'faint')),
    ...OUTCOMES.flatMap(([title, line], i) => {
      const left = 262 + i * 228;
      return [downArrow(left + 109, 334), ...card(left, 364, [title, line], 218)];
    }),
    text(24, 36, 'From machines and wishes to proven manifests', 'title'),
  ]);
}

const WIDTH = 960;
const HEIGHT = 452;
const JUDGES = [
  ['schema', "the API server's", 'verdict'],
  ['checks', 'what operators', 'would do'],
  ['placement', 'what Ceph does', 'with the data'],
  ['plan', 'what is newer, and', 'how to get there'],
];

const OUTCOMES = [
  ['Manifests', 'only if nothing is refused'],
  ['Findings', 'where, what, why, how to mend'],
  ['Answers', 'what fits, survives, moves'],
];

function card(left: number, top: number, [title, line]: string[], width = 188): string[] {
  return [box(left, top, width, 64, 'node'), text(left + 14, top + 28, title, 'strong'), text(left + 14, top + 48, line, 'faint')];
}

if (require.main === module) {
  fs.writeFileSync(path.join(__dirname, '..', 'docs', 'images', 'architecture.svg'), drawArchitecture());
}
