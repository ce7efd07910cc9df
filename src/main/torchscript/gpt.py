  # The transformer of XTTS v2 over packed rows: no padding is computed. A row is prompt, text and audio codes of one clip;
  # all rows of a batch lie one after the other in x [positions, D]. Attention goes row by row and is causal, which is exact
  # because in the original nothing valid attends to padding (keys of padding and of the text's stop are masked there).
  # The padded form, with key masks, is there for comparison. Uses linear.py; `forms` holds the form of each linear layer.
  #
  # Dropout has no generator: whether a value is dropped follows from a hash of (seed of its position, layer, channel), so a
  # resumed or recomputed step draws the same. `seeds` [positions] int32 come from run seed, step, row and position.

  # Finalizer of MurmurHash3 (public domain), in place; arithmetic shifts lose nothing that matters here.
  def mix(self, x: Tensor) -> Tensor:
    x.mul_(-2048144789)
    x.bitwise_xor_(torch.bitwise_right_shift(x, 13))
    x.mul_(-1028477387)
    return x

  # a [..., R, 1] and b [C] int32, both mixed -> [..., R, C], true where dropped
  def dropped(self, a: Tensor, b: Tensor, p: float) -> Tensor:
    return torch.lt(self.mix(torch.bitwise_xor(a, b)), int(p * 4294967296.) - 2147483648)

  def columns(self, n: int, site: int, like: Tensor) -> Tensor:
    x = torch.arange(n, dtype=3, device=like.device)
    x.mul_(-1640531535)
    x.add_(site * 97)
    return self.mix(x)

  def rows(self, seeds: Tensor, site: int) -> Tensor:
    return self.mix(torch.add(seeds, site * 40503))

  # x + dropout(y)
  def residual(self, x: Tensor, y: Tensor, seeds: Tensor, site: int, p: float, eager: bool) -> Tensor:
    if p == 0.:
      return x + y.to(6)
    if eager:
      return x + torch.dropout(y.to(6), p, True)
    mask = self.dropped(self.rows(seeds, site).unsqueeze(1), self.columns(y.size(1), site, seeds), p)
    return torch.add(x, y.to(6).masked_fill(mask, 0.), alpha=1. / (1. - p))

  # qkv [positions, 3D] -> [positions, D]; keys: none, or per row [length] bool, false for keys nobody may attend to
  def attention(self, qkv: Tensor, heads: int, lengths: List[int], keys: List[Tensor], seeds: Tensor, site: int, p: float, eager: bool) -> Tensor:
    d = qkv.size(1) // 3
    hd = d // heads
    out = annotate(List[Tensor], [])
    at = 0
    for i in range(len(lengths)):
      n = lengths[i]
      part = qkv[at:at + n].view([n, 3, heads, hd])
      q = part.select(1, 0).transpose(0, 1)
      k = part.select(1, 1).permute([1, 2, 0])
      v = part.select(1, 2).transpose(0, 1)
      bias = torch.full([n, n], float("-inf"), dtype=qkv.dtype, device=qkv.device).triu_(1)
      if len(keys) > 0:
        bias = bias.masked_fill(torch.logical_not(keys[i]).unsqueeze(0), float("-inf"))
      a = torch.softmax(torch.baddbmm(bias, q, k, beta=1., alpha=hd ** -0.5), -1)
      if p > 0.:
        if eager:
          a = torch.dropout(a, p, True)
        else:
          r = seeds[at:at + n].unsqueeze(0) + torch.arange(heads, dtype=3, device=seeds.device).unsqueeze(1) * 668265263
          mask = self.dropped(self.rows(r, site).unsqueeze(2), self.columns(n, site, seeds), p)
          a = a.masked_fill(mask, 0.)
      scale = 1. if eager else 1. / (1. - p)
      out.append(torch.baddbmm(bias.narrow(0, 0, 1).narrow(1, 0, 1), a, v, beta=0., alpha=scale).transpose(0, 1).reshape([n, d]))
      at = at + n
    return torch.cat(out)

  # GELU with tanh, as GPT-2 has it; eager: term by term, as the original computes it
  def gelu_new(self, u: Tensor, eager: bool) -> Tensor:
    if eager:
      return 0.5 * u * (1. + torch.tanh(0.7978845608028654 * (u + 0.044715 * torch.pow(u, 3.))))
    return torch.gelu(u, approximate="tanh")

  # x       [positions, D] fp32
  # w       ln_1, c_attn, attn.c_proj, ln_2, c_fc, mlp.c_proj, each weight and bias; linear weights [out, in]
  # forms   of the four linear layers
  # returns [positions, D] fp32
  def block(self, x: Tensor, w: List[Tensor], heads: int, lengths: List[int], keys: List[Tensor], seeds: Tensor, layer: int, p: float, forms: List[int], eager: bool) -> Tensor:
    site = 1 + 3 * layer
    d = x.size(1)
    qkv = self.linear(torch.layer_norm(x, [d], w[0], w[1], 1e-5), w[2], w[3], forms[0])
    a = self.attention(qkv, heads, lengths, keys, seeds, site, p, eager)
    x = self.residual(x, self.linear(a, w[4], w[5], forms[1]), seeds, site + 1, p, eager)
    u = self.gelu_new(self.linear(torch.layer_norm(x, [d], w[6], w[7], 1e-5), w[8], w[9], forms[2]), eager)
    return self.residual(x, self.linear(u, w[10], w[11], forms[3]), seeds, site + 2, p, eager)

  # prompt  [B, L, D]; tables: text, text positions, audio codes, audio positions; ids and positions int64, all rows joined
  # order   [positions] int64: where each position of the packed rows lies in [all prompts; all texts; all codes]
  # returns [positions, D] fp32
  def embed(self, prompt: Tensor, tables: List[Tensor], ids: List[Tensor], order: Tensor, seeds: Tensor, p: float, eager: bool) -> Tensor:
    d = prompt.size(2)
    text = torch.embedding(tables[0], ids[0]) + torch.embedding(tables[1], ids[1])
    codes = torch.embedding(tables[2], ids[2]) + torch.embedding(tables[3], ids[3])
    x = torch.cat([prompt.reshape([-1, d]), text, codes]).index_select(0, order)
    return self.residual(torch.zeros_like(x), x, seeds, 0, p, eager)

  # Logits at the given positions after both last norms; w: ln_f, final_norm, the head, each weight and bias.
  def logits(self, x: Tensor, w: List[Tensor], head: int, positions: Tensor, form: int) -> Tensor:
    d = x.size(1)
    h = torch.layer_norm(x.index_select(0, positions), [d], w[0], w[1], 1e-5)
    h = torch.layer_norm(h, [d], w[2], w[3], 1e-5)
    return self.linear(h, w[head], w[head + 1], form).to(6)

  # Mean cross-entropy over the targets that are not -1; 0, with gradients of 0, when there is none.
  def cross_entropy(self, logits: Tensor, targets: Tensor) -> Tensor:
    count = torch.ne(targets, -1).sum().clamp(min=1)
    return torch.cross_entropy_loss(logits, targets, None, 2, -1, 0.) / count

  # x         [positions, D] after the last block
  # w         ln_f, final_norm, text_head, mel_head, each weight and bias
  # positions of the text's and the codes' rows; targets int64, -1 ignored;  forms of the two heads
  # returns   0.01 * text + codes, text, codes (means, natural logarithms)
  def losses(self, x: Tensor, w: List[Tensor], positions: List[Tensor], targets: List[Tensor], forms: List[int]) -> Tuple[Tensor, Tensor, Tensor]:
    text = self.cross_entropy(self.logits(x, w, 4, positions[0], forms[0]), targets[0])
    codes = self.cross_entropy(self.logits(x, w, 6, positions[1], forms[1]), targets[1])
    return (0.01 * text + codes, text, codes)
