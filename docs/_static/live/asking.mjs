// What a page asks of the package. The worker starts with the first question, and ends when the reader stops it.

/** @type {Worker | null} */
let worker = null;
/** @type {Map<number, PromiseWithResolvers<any>>} */
const waiting = new Map();
let last = 0;

/**
 * Ask a question of `making.live`.
 * @param {string} name
 * @param {...unknown} given
 * @returns {Promise<any>}
 */
export function ask(name, ...given) {
  worker ??= started();
  const answer = Promise.withResolvers();
  waiting.set(++last, answer);
  worker.postMessage({ number: last, asked: JSON.stringify([name, ...given]) });
  return answer.promise;
}

/** End what runs; each question that is open fails, and the next one starts anew. */
export const stop = () => end("stopped");

/** @param {string} why */
function end(why) {
  worker?.terminate();
  worker = null;
  waiting.forEach((answer) => answer.reject(new Error(why)));
  waiting.clear();
}

function started() {
  const made = new Worker(new URL("worker.mjs", import.meta.url), { type: "module" });
  made.onmessage = ({ data: { number, answer, failed } }) => {
    if (failed) return end(failed);
    waiting.get(number)?.resolve(JSON.parse(answer));
    waiting.delete(number);
  };
  made.onerror = () => end("worker.mjs");
  return made;
}
