// Vision and planning in a comment of a program: not a note.
export const counter = { value: 0 };
