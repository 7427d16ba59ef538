import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { bounded, type Where } from '../aws/client-settings.ts';

/** A client for many small items. */
export const dynamoClient = (where: Where = {}): DynamoDBClient => new DynamoDBClient({ ...where, ...bounded(5) });
