"""A proof as a graph that can be drawn."""

from kb.proof_graph.graph import Edge, Graph, Node, Part, Tie
from kb.proof_graph.limiting import MOST_NODES, proof_graph

__all__ = ["MOST_NODES", "Edge", "Graph", "Node", "Part", "Tie", "proof_graph"]
