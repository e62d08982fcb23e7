import { startTable } from '../../support/table';
import { describeStore } from './store-contract';

describeStore('dynalite', startTable);
