import assert from "node:assert/strict";
import type { ListedItem } from "../../src/editor/items/itemTree.ts";
import { createTouchedItems } from "../../src/editor/items/touchedItems.ts";
import type { IndexedFile } from "../../src/editor/noteIndex.ts";

/** An index of one file, which `read` makes another object of, as reading it again does; null once it is gone. */
function indexOfOne() {
  const make = () => ({ uri: { toString: () => "file:///a.md" } }) as unknown as IndexedFile;
  let file: IndexedFile | null = make();
  const item = { id: "a", file } as unknown as ListedItem;
  const touched = createTouchedItems({ files: () => (file ? [file] : []) });
  return {
    touched,
    item,
    read: () => {
      file = make();
    },
    remove: () => {
      file = null;
    },
  };
}

describe("items ticked off in the view", () => {
  it("stay in sight while the index has not read their note again, and once it knows that they are done", () => {
    const { touched, item, read } = indexOfOne();
    touched.touch(item, true);
    touched.follow([item]);
    assert.equal(touched.isDone("a"), true, "the index is behind");
    read();
    touched.follow([]);
    assert.equal(touched.isDone("a"), true, "the index has followed");
  });

  it("are open again where their note says so, and gone where it is", () => {
    const { touched, item, read, remove } = indexOfOne();
    touched.touch(item, true);
    read();
    touched.follow([item]);
    assert.equal(touched.has("a"), false, "undone in the note");
    touched.touch(item, true);
    remove();
    touched.follow([]);
    assert.equal(touched.has("a"), false, "the note was deleted");
  });

  it("and opened again are kept until the index knows", () => {
    const { touched, item, read } = indexOfOne();
    touched.touch(item, false);
    touched.follow([]);
    assert.deepEqual([touched.has("a"), touched.isDone("a")], [true, false], "the index is behind");
    read();
    touched.follow([item]);
    assert.equal(touched.has("a"), false, "the index has followed");
  });
});
