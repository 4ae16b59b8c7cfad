/** When a reader wants to be told of a pair: thresholds for the price as shown, a move in per cent. */
export interface AlertRule {
	/** `USD/KGS` */
	readonly pair: string;
	readonly above?: number;
	readonly below?: number;
	readonly percent?: number;
}

/** A fixing that the reader wanted to be told of. */
export interface RateAlert {
	/** `USD/KGS` */
	readonly pair: string;
	/** The fixing's date, ISO 8601: it is told of once. */
	readonly date: string;
	/** `USD rose above 89: 89.12`, for the header. */
	readonly text: string;
}
