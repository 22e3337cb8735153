/** Rows of numbers, most of them 0: row `i` has `values[j]` in column `columns[j]` for `starts[i] <= j < starts[i + 1]`. */
export interface SparseMatrix {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly width: number;
}

export interface RegressionTask {
  readonly matrix: SparseMatrix;
  /** The rows to learn from. */
  readonly rows: readonly number[];
  /** Wanted probabilities: `CLASSES` numbers for each row of the matrix. */
  readonly targets: Float64Array;
  /** How much each row of the matrix counts. */
  readonly rowWeights: Float64Array;
  /** How far each weight may go: its standard deviation before any line is seen; `width × CLASSES`. */
  readonly spread: Float64Array;
  /** Where each weight and each bias is before any line is seen; `(width + 1) × CLASSES`, all 0 where left out. */
  readonly mean?: Float64Array;
}

/** One for each label. */
const CLASSES = 7;

/** `width × CLASSES` weights, then one bias per class. */
export type Coefficients = Float64Array;

const MOST_STEPS = 400;
const REMEMBERED_STEPS = 8;
/** Training ends when so many steps together gain less than this share of the loss: one alone may be short by chance. */
const PATIENCE = 10;
const TOLERANCE = 2e-4;

/**
 * Softmax regression with a Gaussian prior on every weight, fitted by L-BFGS from its mean. Deterministic: the same task
 * gives the same numbers.
 */
export function fitSoftmax(task: RegressionTask): Coefficients {
  const size = (task.matrix.width + 1) * CLASSES;
  const scaled = minimise(size, (at, gradient) => lossOf(task, at, gradient));
  return scaled.map((_, i) => weightAt(task, scaled, i));
}

function weightAt({ spread, mean }: RegressionTask, scaled: Float64Array, i: number): number {
  return scaled[i]! * (spread[i] ?? 1) + (mean?.[i] ?? 0);
}

/**
 * The penalised negative log likelihood at `scaled` (weights less their mean, divided by their spread); fills in its gradient. Nearly
 * all of training's time passes here, so the loops over the seven classes are written out.
 */
function lossOf(task: RegressionTask, scaled: Float64Array, gradient: Float64Array): number {
  const { matrix, rows, targets, rowWeights, spread } = task;
  const { starts, columns, values } = matrix;
  const weights = scaled.map((_, i) => weightAt(task, scaled, i));
  gradient.fill(0);
  const bias = matrix.width * CLASSES;
  const logits = new Float64Array(CLASSES);
  let loss = 0;
  for (const row of rows) {
    let z0 = weights[bias]!;
    let z1 = weights[bias + 1]!;
    let z2 = weights[bias + 2]!;
    let z3 = weights[bias + 3]!;
    let z4 = weights[bias + 4]!;
    let z5 = weights[bias + 5]!;
    let z6 = weights[bias + 6]!;
    const end = starts[row + 1]!;
    for (let j = starts[row]!; j < end; j++) {
      const at = columns[j]! * CLASSES;
      const value = values[j]!;
      z0 += weights[at]! * value;
      z1 += weights[at + 1]! * value;
      z2 += weights[at + 2]! * value;
      z3 += weights[at + 3]! * value;
      z4 += weights[at + 4]! * value;
      z5 += weights[at + 5]! * value;
      z6 += weights[at + 6]! * value;
    }
    logits.set([z0, z1, z2, z3, z4, z5, z6]);
    const norm = logOfSum(logits);
    for (let k = 0; k < CLASSES; k++) {
      const target = targets[row * CLASSES + k]!;
      loss -= rowWeights[row]! * target * (logits[k]! - norm);
      logits[k] = rowWeights[row]! * (Math.exp(logits[k]! - norm) - target);
      gradient[bias + k]! += logits[k]!;
    }
    z0 = logits[0]!;
    z1 = logits[1]!;
    z2 = logits[2]!;
    z3 = logits[3]!;
    z4 = logits[4]!;
    z5 = logits[5]!;
    z6 = logits[6]!;
    for (let j = starts[row]!; j < end; j++) {
      const at = columns[j]! * CLASSES;
      const value = values[j]!;
      gradient[at]! += z0 * value;
      gradient[at + 1]! += z1 * value;
      gradient[at + 2]! += z2 * value;
      gradient[at + 3]! += z3 * value;
      gradient[at + 4]! += z4 * value;
      gradient[at + 5]! += z5 * value;
      gradient[at + 6]! += z6 * value;
    }
  }
  for (let i = 0; i < spread.length; i++) {
    gradient[i] = gradient[i]! * spread[i]! + scaled[i]!;
    loss += 0.5 * scaled[i]! * scaled[i]!;
  }
  return loss;
}

function logOfSum(logits: Float64Array): number {
  let largest = logits[0]!;
  for (const logit of logits) if (logit > largest) largest = logit;
  let total = 0;
  for (const logit of logits) total += Math.exp(logit - largest);
  return Math.log(total) + largest;
}

/**
 * How sharply the rows tell each weight, the others held: the curvature of the log likelihood without the prior;
 * `width × CLASSES`.
 */
export function evidence(task: RegressionTask, weights: Coefficients): Float64Array {
  const { matrix, rows, rowWeights } = task;
  const { starts, columns, values, width } = matrix;
  const curvature = new Float64Array(width * CLASSES);
  const logits = new Float64Array(CLASSES);
  for (const row of rows) {
    logits.set(weights.subarray(width * CLASSES));
    for (let j = starts[row]!; j < starts[row + 1]!; j++) {
      for (let k = 0; k < CLASSES; k++) logits[k]! += weights[columns[j]! * CLASSES + k]! * values[j]!;
    }
    const norm = logOfSum(logits);
    for (let j = starts[row]!; j < starts[row + 1]!; j++) {
      const weight = rowWeights[row]! * values[j]! ** 2;
      for (let k = 0; k < CLASSES; k++) {
        const probability = Math.exp(logits[k]! - norm);
        curvature[columns[j]! * CLASSES + k]! += weight * probability * (1 - probability);
      }
    }
  }
  return curvature;
}

type Loss = (at: Float64Array, gradient: Float64Array) => number;

interface Step {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly curvature: number;
}

/** Limited-memory BFGS with backtracking. */
function minimise(size: number, lossAt: Loss): Float64Array {
  let at = new Float64Array(size);
  let gradient = new Float64Array(size);
  let loss = lossAt(at, gradient);
  const steps: Step[] = [];
  const losses = [loss];
  for (let count = 0; count < MOST_STEPS; count++) {
    const direction = descent(gradient, steps);
    const slope = dot(gradient, direction);
    let length = steps.length === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextLoss = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < 20; tries++, length /= 2) {
      for (let i = 0; i < size; i++) next[i] = at[i]! + length * direction[i]!;
      nextLoss = lossAt(next, nextGradient);
      if (nextLoss <= loss + 1e-4 * length * slope) break;
    }
    if (nextLoss >= loss) return at;
    const moved = next.map((value, i) => value - at[i]!);
    const turned = nextGradient.map((value, i) => value - gradient[i]!);
    const curvature = dot(moved, turned);
    if (curvature > 0) steps.push({ moved, turned, curvature });
    if (steps.length > REMEMBERED_STEPS) steps.shift();
    [at, gradient, loss] = [next, nextGradient, nextLoss];
    losses.push(loss);
    if (losses.at(-1 - PATIENCE)! - loss < TOLERANCE * Math.abs(loss)) return at;
  }
  return at;
}

/** Minus the gradient, bent by the curvature that the last steps have shown. */
function descent(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (const { moved, turned, curvature } of steps.toReversed()) {
    const share = dot(moved, direction) / curvature;
    shares.push(share);
    for (let i = 0; i < direction.length; i++) direction[i]! -= share * turned[i]!;
  }
  const last = steps.at(-1);
  if (last) {
    const scale = last.curvature / dot(last.turned, last.turned);
    for (let i = 0; i < direction.length; i++) direction[i]! *= scale;
  }
  for (const { moved, turned, curvature } of steps) {
    const share = shares.pop()! - dot(turned, direction) / curvature;
    for (let i = 0; i < direction.length; i++) direction[i]! += share * moved[i]!;
  }
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
