/** Pieces of the pictures in docs/images: each function gives SVG elements. */

/** A picture that says on its own what it shows, on a white ground. */
export function svg(width: number, height: number, label: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(label)}">
<style>
svg { background: #ffffff; font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; }
text { fill: #1f2937; } .title { font-size: 15px; font-weight: 600; } .strong { font-weight: 600; } .label { fill: #4b5563; }
.faint { fill: #6b7280; font-size: 12px; } .small { font-size: 12px; } .middle { text-anchor: middle; } .end { text-anchor: end; }
.zone { fill: #f3f4f6; stroke: #d1d5db; } .node { fill: #ffffff; stroke: #9ca3af; } .idle { fill: #f9fafb; stroke: #e5e7eb; }
.cluster { fill: #eff6ff; stroke: #93c5fd; } .class { fill: #dbeafe; stroke: none; }
.disk path, .disk ellipse { fill: #bfdbfe; stroke: #2563eb; } .arrow { fill: none; stroke: #2563eb; stroke-width: 2.5; }
.safe { fill: #2563eb; } .usable { fill: #bfdbfe; }
.heals { fill: #dcfce7; stroke: #86efac; } .waits { fill: #fef9c3; stroke: #fde047; } .stops { fill: #fee2e2; stroke: #fca5a5; }
</style>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${parts.join('\n')}
</svg>
`;
}

/** A rectangle with round corners, of a style of the picture. */
export function box(x: number, y: number, width: number, height: number, style: string, radius = 8): string {
  return `<rect class="${style}" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`;
}

/** A line of text; `x` is its start, or what its style says. */
export function text(x: number, y: number, content: string, style: string): string {
  return `<text class="${style}" x="${x}" y="${y}">${escaped(content)}</text>`;
}

/** A small cylinder. */
export function disk(x: number, y: number): string {
  return `<g class="disk"><path d="M${x} ${y + 3}v8a6 3 0 0 0 12 0v-8"/><ellipse cx="${x + 6}" cy="${y + 3}" rx="6" ry="3"/></g>`;
}

/** An arrow to the right. */
export function arrow(x: number, y: number): string {
  return `<path class="arrow" d="M${x} ${y}h28m-9 -7l9 7l-9 7"/>`;
}

/** An arrow down. */
export function downArrow(x: number, y: number): string {
  return `<path class="arrow" d="M${x} ${y}v26m-7 -9l7 9l7 -9"/>`;
}

function escaped(content: string): string {
  return content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
