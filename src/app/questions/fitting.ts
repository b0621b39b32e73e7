export { fitted, isList, problemWith } from '../../engine/questions/replay.ts';
