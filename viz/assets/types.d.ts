/** The shape of the page's data, and the little of vis-network that the page uses. For `tsc --checkJs` only. */
type Bearing = "supports" | "contradicts" | "denies" | "plans";
type Status = "certainly" | "possibly" | "";
type Tab = "network" | "time" | "overlap" | "place" | "table";
type Mode = "both" | "states" | "bodies";
type TableName = "lines" | "spells" | "pairs" | "states";
type Group = "bodies" | "lines" | "certainty" | "kinds" | "regions" | "sources" | "agreement";

interface Claim {
  claim: string; bearing: Bearing; words?: string; before?: string; after?: string; said?: string;
  speaker?: string; citation?: string; sourceKind?: string; locator?: string; modality?: string; namedAs?: string; document?: string;
}
interface Bounds { possiblyFrom: string; certainlyFrom: string; certainlyUntil: string; possiblyUntil: string; }
interface Earlier { from: string; until: string; label: string; short: string; }
interface Thing {
  id: string; label: string; short: string; kind: string; shape: string; x: number; y: number;
  names: string[]; earlier: Earlier[]; region: string;
}
interface Fact extends Bounds {
  id: string; from: string; to: string; relation: string; capacity: string; capacityLabel: string; broad: string;
  line: string; bend: number; begin: string; end: string; beginWords: string; endWords: string;
  agreement: string; why: string; claims: Claim[]; denied: [string, string][];
}
interface Happening extends Bounds {
  id: string; relation: string; body: string; title: string; level: string; who: string; place: string; host: string;
  begin: string; end: string; beginWords: string; endWords: string; agreement: string; why: string; claims: Claim[];
}
interface Plan {
  id: string; relation: string; body: string; who: string; title: string; begin: string; beginWords: string;
  from: string; until: string; fact: string; outcome: string; told: string; words: string; before: string; after: string; document: string;
}
interface Source { citation: string; kind: string; weight: number; bibtex: string; csl: Record<string, unknown>; }
interface Finding { outcome: string; check: string; declared?: string; allowed?: string; note?: string; explanation?: string; explainedBy?: string; }
interface Tile { id: string; label: string; code: string; x: number; y: number; from: string; until: string; }
interface Line { label: string; short: string; light: string; dark: string; dash: number[]; width: number; }
interface Data {
  meta: { question: string; on: string; head: string; radius: number; text: number; rule: string; version: string; dataDate: string; known: string };
  lines: Record<string, Line>; opacity: Record<Status, number>; nodes: Thing[]; facts: Fact[]; events: Happening[];
  plans: Plan[]; sources: Record<string, Source>; findings: Record<string, Finding[]>; tiles: Tile[];
}
interface Point { x: number; y: number; }
interface Drawn {
  drawNode?: () => void; drawExternalLabel?: () => void; nodeDimensions?: { width: number; height: number };
}
interface Pen { ctx: CanvasRenderingContext2D; id: string; x: number; y: number; }
interface Choice { kind: "node" | "fact" | "event" | "plan" | "pair"; id: string; }
/** Who belongs to a body on the day, and how surely. */
type Holders = Map<string, Status>;
interface Sharing { certain: string[]; possible: string[]; }
interface Bond { id: string; from: string; to: string; certain: number; most: number; }
/** Something on the timeline: a spell, an event or a plan. */
interface Item { choice: Choice; shape: "bar" | "thin" | "mark" | "plan" | "steps"; look: string; title: string; bounds: Bounds; contested: boolean; steps?: Step[]; }
interface Step { day: string; least: number; most: number; }
interface Row { label: string; group: string; items: Item[]; choice: Choice | null; note?: string; }

declare namespace vis {
  class DataSet {
    constructor(items: object[]);
    update(items: object[]): void;
    remove(ids: string[]): void;
    clear(): void;
  }
  class Network {
    constructor(host: HTMLElement, data: { nodes: DataSet; edges: DataSet }, options: object);
    on(event: string, action: (event: any) => void): void;
    redraw(): void;
    getScale(): number;
    getViewPosition(): Point;
    getNodeAt(point: Point): string | undefined;
    getEdgeAt(point: Point): string | undefined;
    canvasToDOM(point: Point): Point;
    DOMtoCanvas(point: Point): Point;
    moveTo(options: { position?: Point; scale?: number; animation?: boolean }): void;
    setSize(width: string, height: string): void;
  }
}
