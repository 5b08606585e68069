"""What is read in the text of model cards: sentences about the license and about the base."""
