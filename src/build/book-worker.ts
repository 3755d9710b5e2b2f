/** A process that lays a book out and ends. */
import { once } from 'node:events';
import { layOutBook, type BookRequest } from './lay-out-book.ts';

const [request] = await once(process, 'message');
// The request comes from `makeBook`.
const laidOut = await layOutBook(request as BookRequest);
process.send?.(laidOut, () => process.disconnect());
