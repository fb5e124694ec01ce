import { test } from 'vitest';

test.todo('the house keeps its rules');
