/** The operations of the movement's year: the way of the models, deadlines, evaluation, activities. */
export const yearContract = {} as const;
