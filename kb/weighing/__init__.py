"""Where the rules stop: what is put on the scale when need must be weighed against harm, and what past decisions say of it."""
